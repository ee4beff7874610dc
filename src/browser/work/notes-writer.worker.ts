import type { Notebook } from "../../core/formats/notebook";
import type { OutFormat } from "../../core/formats/out-formats";
import { written } from "../../core/formats/written";

export type WritingErrand = { readonly format: OutFormat; readonly notebook: Notebook };

addEventListener("message", ({ data }: MessageEvent<WritingErrand>) =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker answers its page only
  postMessage(written(data.format, data.notebook)),
);
