import { describe } from "../anchoring/describe";
import type { Spot } from "../library/brought-text";
import { readDocx as readDocument } from "../library/readers/docx";
import { isZip } from "../library/zip";
import { failed, ok, type Result } from "../result";
import { trimmedBetween } from "./docx-spots";
import type { NotesFault, ReadNotes } from "./notebook";
import { aboutText, gathering, idFromWords, LARGEST_FILE, placeHint, type Draft } from "./reading";
import { timeFrom } from "./web-annotation-schema";

const FAULTS = {
  empty: "empty",
  "unknown-kind": "not-this-format",
  broken: "damaged",
  "too-large": "too-big",
  locked: "damaged",
} as const;

/** Reads the comments of a Word file, each on the words that it was set to there. */
export function readDocx(input: string | Uint8Array, text?: string): Result<ReadNotes, NotesFault> {
  if (input.length === 0) return failed("empty");
  if (typeof input === "string" || !isZip(input)) return failed("not-this-format");
  if (input.length > LARGEST_FILE) return failed("too-big");
  const read = readDocument(input);
  if (!read.ok) return failed(FAULTS[read.fault]);
  const { blocks, comments, about } = read.value;
  const starts: number[] = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    length += block.text.length + 1;
  }
  const whole = blocks.map((block) => block.text).join("\n");
  const offsetOf = ({ block, offset }: Spot) =>
    Math.min((starts[block] ?? whole.length) + offset, whole.length);
  const hint = placeHint(text);
  const gathered = gathering();
  const twins = new Map<string, number>();
  const drafts = comments.map((comment): Draft => {
    const range = trimmedBetween(whole, offsetOf(comment.from), offsetOf(comment.to));
    const [quote] = describe(whole, range);
    const { author } = comment;
    const key = JSON.stringify([quote.exact, comment.text, author, comment.created]);
    const twin = twins.get(key) ?? 0;
    twins.set(key, twin + 1);
    const created = timeFrom(comment.created);
    return {
      id: idFromWords("docx", key, twin),
      selectors: [quote, ...hint(quote.exact, range.start, range.end)],
      bodies: [{ value: comment.text }],
      ...(created !== undefined && { created }),
      ...(author !== undefined && { author: { id: author, name: author } }),
      tags: [],
    };
  });
  for (const [nth, draft] of drafts.entries()) {
    const { answers } = comments[nth] ?? {};
    const replyTo = answers === undefined ? undefined : drafts[answers]?.id;
    gathered.add(`comments.${nth + 1}`, { ...draft, ...(replyTo !== undefined && { replyTo }) });
  }
  return ok(gathered.done(aboutText(about.headline, about.author, about.url)));
}
