import type { BringFault, BroughtText } from "../../core/library/brought-text";
import { kindOfFile } from "../../core/library/file-kind";
import {
  MOST_FILE_BYTES,
  readTextFile,
  type ReadTextFile,
  type TextFile,
} from "../../core/library/read-text-file";
import { readHtml } from "../../core/library/readers/html";
import { readPlain } from "../../core/library/readers/plain";
import { failed, type Result } from "../../core/result";
import { decodeBytes } from "./decode-bytes";
import { parseHtml } from "../page/parse-html";
import type { TextFileAnswer } from "./text-files.worker";
// oxlint-disable-next-line import/default -- Vite makes it
import workerAddress from "./text-files.worker.ts?worker&url";
import { scriptAddress } from "../trusted-types";

/** Why a file gives no text; `unreadable`: it was moved, or may not be read, since it was chosen. */
export type FileFault = BringFault | "unreadable" | "stopped";

/**
 * Reads a text out of a file, away from the main thread; a page is parsed on it, where alone a parser for
 * pages is. Nothing is kept. `signal` stops it.
 */
export async function readFile(
  file: File,
  encoding: TextFile["encoding"],
  signal: AbortSignal,
): Promise<Result<ReadTextFile, FileFault>> {
  if (file.size > MOST_FILE_BYTES) return failed("too-large");
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (!bytes) return failed("unreadable");
  const text: TextFile = { name: file.name, bytes, ...(encoding && { encoding }) };
  if (kindOfFile(file.name, bytes) === "html") return readHere(text);
  try {
    return await readInWorker(text, signal);
  } catch {
    // No worker is to be had; late is better than never.
    return signal.aborted ? failed("stopped") : readHere(text);
  }
}

const readHere = (text: TextFile): Result<ReadTextFile, BringFault> =>
  readTextFile(text, { decode: decodeBytes, parseHtml });

function readInWorker(text: TextFile, signal: AbortSignal): Promise<TextFileAnswer> {
  const worker = new Worker(scriptAddress(workerAddress), { type: "module" });
  return new Promise<TextFileAnswer>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<TextFileAnswer>) => resolve(data));
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
    signal.addEventListener("abort", () => reject(new Error("stopped")));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(text);
  }).finally(() => worker.terminate());
}

/** A text out of what a paste carries: a page's part with its headings and links where there is one, else plain words. */
export function textFrom(carried: {
  readonly page: string;
  readonly plain: string;
}): BroughtText | undefined {
  const page = carried.page.trim() === "" ? undefined : readHtml(parseHtml(carried.page));
  if (page && page.blocks.length > 0) return page;
  const plain = readPlain(carried.plain);
  return plain.blocks.length > 0 ? plain : undefined;
}
