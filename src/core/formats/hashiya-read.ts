import { Gunzip, strFromU8 } from "fflate";
import { editionId } from "../article/edition";
import { failed, ok, type Result } from "../result";
import { parseLayerFile } from "../sharing/codec/layer-file";
import { placeShared } from "../sharing/place-shared";
import { toldName } from "../sharing/told-name";
import type { NotesFault, ReadNotes } from "./notebook";
import { aboutText, gathering, LARGEST_FILE, wordsFrom } from "./reading";

const FAULTS = {
  "not-a-layer": "not-this-format",
  damaged: "damaged",
  "newer-version": "newer",
  "too-large": "too-big",
} as const;

/** Reads a `.hashiya` file, compressed or not. Notes that were sent without their words need `text` to have a passage. */
export function readHashiya(
  input: string | Uint8Array,
  text?: string,
): Result<ReadNotes, NotesFault> {
  const unfolded = typeof input === "string" ? ok(input) : unfoldedText(input);
  if (!unfolded.ok) return unfolded;
  const words = wordsFrom(unfolded.value);
  if (!words.ok) return words;
  const parsed = parseLayerFile(words.value.trim());
  if (!parsed.ok) return failed(FAULTS[parsed.fault]);
  const layer = parsed.value;
  const placed = placeShared(layer, {
    text: text ?? "",
    id: text === undefined ? "" : editionId(text),
  });
  const isHere = text !== undefined;
  const byId = new Map(placed.annotations.map((it) => [it.id, it]));
  const gathered = gathering();
  const name = toldName(layer.author);
  for (const [nth, it] of layer.annotations.entries()) {
    const id = `${layer.set}.${it.id}`;
    const known = byId.get(id);
    const selectors = [
      ...(it.quote ? [{ type: "TextQuoteSelector" as const, ...it.quote }] : []),
      { type: "TextPositionSelector" as const, ...it.range },
    ];
    const target = isHere && known && known.target.selectors.length > 0 ? known.target : undefined;
    const ownSelectors = it.quote ? selectors : [];
    gathered.add(`content.annotations.${nth}`, {
      id,
      source: layer.article,
      edition: target?.edition,
      selectors: target?.selectors ?? ownSelectors,
      motivation: it.motivation,
      bodies: [{ value: it.note }],
      colour: it.colour,
      ...(it.replyTo && { replyTo: `${it.replyTo.set}.${it.replyTo.id}` }),
      author: { id: layer.set, name },
      tags: it.tags,
    });
  }
  return ok(gathered.done(aboutText(undefined, undefined, undefined)));
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Gives up as soon as more comes out than any such file holds: a small one can unfold to any size. */
function unfoldedText(bytes: Uint8Array): Result<string, NotesFault> {
  if (bytes.length > LARGEST_FILE) return failed("too-big");
  if (bytes.length === 0) return failed("empty");
  if (!isGzip(bytes)) return wordsFrom(bytes);
  const parts: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  let isTooBig = false;
  const STEP = 65_536;
  try {
    const gunzip = new Gunzip((part, isLast) => {
      size += part.length;
      isTooBig ||= size > LARGEST_FILE;
      if (!isTooBig) parts.push(part);
      isWhole ||= isLast;
    });
    for (let at = 0; at < bytes.length; at += STEP) {
      gunzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
      if (isTooBig) break;
    }
  } catch {
    return failed("damaged");
  }
  if (isTooBig) return failed("too-big");
  if (!isWhole) return failed("damaged");
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return ok(strFromU8(all));
}
