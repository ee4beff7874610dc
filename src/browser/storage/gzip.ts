import { failed, ok, type Result } from "../../core/result";

/** A text as gzip, in UTF-8. */
export async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The text that was compressed. Gives up as soon as more than `cap` bytes come out: a small file can
 * unfold to any size. `damaged` where the file was cut or changed, or holds no UTF-8.
 */
export async function gunzip(
  bytes: Uint8Array<ArrayBuffer>,
  cap: number,
): Promise<Result<string, "damaged" | "too-large">> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream("gzip"))
    .getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > cap) {
        await reader.cancel();
        return failed("too-large");
      }
      text += decoder.decode(part.value, { stream: true });
    }
    return ok(text + decoder.decode());
  } catch {
    return failed("damaged");
  }
}

/** A file that is not compressed, as text. */
export function plainText(bytes: Uint8Array): Result<string, "not-text"> {
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return failed("not-text");
  }
}
