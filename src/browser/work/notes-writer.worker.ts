import type { Note, Notebook } from "../../core/formats/notebook";
import type { OutFault } from "../../core/formats/hashiya-write";
import type { OutFormat } from "../../core/formats/out-formats";
import { watched } from "../../core/formats/watched-notebook";
import { type OutForm, written } from "../../core/formats/written";
import { fileWritten } from "./written-file";

/** What is to be written: first all but the notes, then these in parts, then the word to write. */
export type WritingErrand =
  | { readonly notebook: Notebook; readonly format: OutFormat; readonly form: OutForm }
  | { readonly text: number; readonly notes: readonly Note[] }
  | "write";

/** How much is written, from 0 to 1, or the end of it. */
export type WritingAnswer =
  | { readonly share: number }
  | { readonly file: ReturnType<typeof fileWritten<OutFault>> };

let errand: Exclude<WritingErrand, string | { readonly text: number }> | undefined;
const notes: Note[][] = [];

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker answers its page only
const tell = (answer: WritingAnswer) => postMessage(answer);

addEventListener("message", ({ data }: MessageEvent<WritingErrand>) => {
  if (data !== "write") {
    if ("notebook" in data) errand = data;
    else (notes[data.text] ??= []).push(...data.notes);
    return;
  }
  if (!errand) return;
  const { notebook, format, form } = errand;
  const texts = notebook.texts.map((text, at) => ({ ...text, notes: notes[at] ?? [] }));
  const whole = watched({ ...notebook, texts }, (share) => tell({ share }));
  tell({ file: fileWritten(written(format, whole, form)) });
});
