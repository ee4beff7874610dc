import { failed, type Result } from "../../core/result";

/** The system does not hand a chosen file out: it was moved, locked or deleted since, or is a folder. */
export type FileFault = "not-handed-out";

/** Reads a file that was chosen, as `read` understands its bytes. */
export async function readFile<Value, Fault>(
  file: File,
  read: (bytes: Uint8Array<ArrayBuffer>) => Promise<Result<Value, Fault>>,
): Promise<Result<Value, Fault | FileFault>> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return failed("not-handed-out");
  }
  return read(bytes);
}
