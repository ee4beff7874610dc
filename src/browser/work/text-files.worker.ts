import type { BringFault } from "../../core/library/brought-text";
import { readTextFile, type ReadTextFile, type TextFile } from "../../core/library/read-text-file";
import type { Result } from "../../core/result";
import { decodeBytes } from "./decode-bytes";

export type TextFileAnswer = Result<ReadTextFile, BringFault>;

addEventListener("message", ({ data }: MessageEvent<TextFile>) => {
  const answer: TextFileAnswer = readTextFile(data, { decode: decodeBytes, parseHtml: noPages });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker answers its page only
  postMessage(answer);
});

/** A worker has no parser for pages: those are read where one is. */
const noPages = (): never => {
  throw new Error("a page was sent to the worker");
};
