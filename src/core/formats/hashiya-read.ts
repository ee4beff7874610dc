import { Gunzip, strFromU8 } from "fflate";
import { editionId } from "../article/edition";
import type { Selector } from "../annotation/selector";
import { failed, ok, type Result } from "../result";
import { parseTextFile } from "../library/text-file";
import { type LayerFileFault, parseLayerFiles } from "../sharing/codec/layer-file";
import type { SharedAnnotation, SharedLayer } from "../sharing/shared-layer";
import { placeShared } from "../sharing/place-shared";
import { toldName } from "../sharing/told-name";
import type { NotesFault, ReadNotes } from "./notebook";
import { aboutText, gathering, LARGEST_FILE, wordsFrom, type Draft } from "./reading";

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
  const parsed = layersIn(words.value.trim());
  if (!parsed.ok) return failed(FAULTS[parsed.fault]);
  const layers = parsed.value;
  const gathered = gathering();
  for (const [nth, layer] of layers.entries()) {
    const at = layers.length === 1 ? "content" : `content.${nth}`;
    const draftOf = drafts(layer, text);
    for (const [index, it] of layer.annotations.entries())
      gathered.add(`${at}.annotations.${index}`, draftOf(it));
  }
  return ok(gathered.done(aboutText(undefined, undefined, undefined)));
}

/** The layers of a file, or the one that came with a text. */
function layersIn(words: string): Result<readonly SharedLayer[], LayerFileFault> {
  const layers = parseLayerFiles(words);
  if (layers.ok || layers.fault !== "not-a-layer") return layers;
  const sent = parseTextFile(words);
  return sent.ok && sent.value.layer !== undefined ? parseLayerFiles(sent.value.layer) : layers;
}

function drafts(layer: SharedLayer, text: string | undefined) {
  const { article, set, person } = layer;
  const told = toldName(layer.author);
  const author =
    person === undefined ? { id: set, name: told } : { id: person, name: layer.author };
  const by = author.id === "" ? undefined : author;
  const isPlain = layer.annotations.some(({ taken }) => !taken);
  const placed = isPlain && text !== undefined ? placedIn(layer, text) : undefined;
  return (it: SharedAnnotation): Draft => {
    const { motivation, created, modified, taken } = it;
    const dated = {
      motivation,
      source: article,
      author: by,
      ...(created !== undefined && { created }),
      ...(modified !== undefined && { modified }),
    };
    if (taken) {
      const { target, ...rest } = taken;
      return { ...dated, ...rest, ...target };
    }
    const id = `${set}.${it.id}`;
    const target = placed?.get(id)?.target;
    const isKnown = target && target.selectors.length > 0;
    return {
      ...dated,
      id,
      edition: isKnown ? target.edition : undefined,
      selectors: isKnown ? target.selectors : selectorsOf(it),
      bodies: [{ value: it.note }],
      colour: it.colour,
      ...(it.replyTo && { replyTo: `${it.replyTo.set}.${it.replyTo.id}` }),
      tags: it.tags,
    };
  };
}

const placedIn = (layer: SharedLayer, text: string) =>
  new Map(placeShared(layer, { text, id: editionId(text) }).annotations.map((it) => [it.id, it]));

const selectorsOf = ({ quote, range }: SharedAnnotation): readonly Selector[] =>
  quote
    ? [
        { type: "TextQuoteSelector", ...quote },
        { type: "TextPositionSelector", ...range },
      ]
    : [];

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
