import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { COLOURS } from "../../annotation/annotation";
import { failed, ok, type Result } from "../../result";
import { envelopeFrom } from "../../file-envelope";
import { annotationIdParts, setBits } from "./shared-ids";
import { takenNote, told } from "./taken-note";
import { SHARE_LIMITS, type SharedLayer } from "../shared-layer";

const VERSION = 1;

/** What a layer's file may hold, in UTF-16 code units: some ten times what a class writes on a text. */
export const LONGEST_LAYER_FILE = 4_000_000;

/** The same of a file with several people's layers. */
export const LONGEST_LAYERS_FILE = 8 * LONGEST_LAYER_FILE;
const MOST_LAYERS = 1000;

export type LayerFileFault = "not-a-layer" | "damaged" | "newer-version" | "too-large";

/** Twice as many code units as there may be code points. */
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit * 2));
const whole = (highest: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(highest));
const name = text(SHARE_LIMITS.name);
const set = v.pipe(
  name,
  v.check((it) => setBits(it) !== undefined),
);
const quoted = text(SHARE_LIMITS.quote);

const annotationSchema = v.object({
  id: v.pipe(
    name,
    v.check((id) => annotationIdParts(id) !== undefined),
  ),
  range: v.pipe(
    v.object({ start: whole(SHARE_LIMITS.offset), end: whole(SHARE_LIMITS.offset) }),
    v.check(({ start, end }) => start <= end),
  ),
  fingerprint: whole(2 ** 44 - 1),
  foldedLength: whole(SHARE_LIMITS.offset),
  isRecurring: v.boolean(),
  colour: v.picklist(COLOURS),
  motivation: v.picklist(["highlighting", "commenting"]),
  note: text(SHARE_LIMITS.note),
  tags: v.pipe(v.array(name), v.maxLength(SHARE_LIMITS.tags)),
  quote: v.exactOptional(v.object({ exact: quoted, prefix: quoted, suffix: quoted })),
  replyTo: v.exactOptional(v.object({ set: name, id: name })),
  // Programs from before these were written pass over them, so the version stays what it was.
  created: v.exactOptional(told),
  modified: v.exactOptional(told),
  taken: v.exactOptional(takenNote),
});

const contentSchema = v.object({
  article: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/u)),
  edition: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/u)),
  set,
  made: whole(SHARE_LIMITS.made),
  author: name,
  title: name,
  message: text(SHARE_LIMITS.message),
  veil: whole(SHARE_LIMITS.veil),
  colourNames: v.partial(v.object(v.entriesFromList(COLOURS, name))),
  annotations: v.array(annotationSchema),
  person: v.exactOptional(name),
});

const contentsSchema = v.pipe(v.array(contentSchema), v.maxLength(MOST_LAYERS));

const envelopeSchema = v.object({
  /** Of `content` as JSON without spaces, in UTF-8; hexadecimal. */
  sha256: v.string(),
  content: v.unknown(),
});

const digestOf = (json: string): string => bytesToHex(sha256(utf8ToBytes(json)));

/** A shared layer as the text of its file, before it is compressed: the inverse of `parseLayerFile`. */
export const layerFileText = (layer: SharedLayer): string => fileText("layer", layer);

/** The layers of several people as one file's text: the inverse of `parseLayerFiles`. One alone is its own file. */
export const layersFileText = (layers: readonly SharedLayer[]): string =>
  layers.length === 1 && layers[0] ? layerFileText(layers[0]) : fileText("layers", layers);

function fileText(kind: "layer" | "layers", content: object): string {
  const json = JSON.stringify(content);
  return `{"hashiya":"${kind}","v":${VERSION},"sha256":"${digestOf(json)}","content":${json}}`;
}

/** Reads a layer's file. All of it or nothing: a file is not cut by a chat program as a link is. */
export function parseLayerFile(text: string): Result<SharedLayer, LayerFileFault> {
  if (text.length > LONGEST_LAYER_FILE) return failed("too-large");
  const layers = parseLayerFiles(text);
  if (!layers.ok) return layers;
  const [only] = layers.value;
  return only && layers.value.length === 1 ? ok(only) : failed("not-a-layer");
}

/** Reads a file of one layer or several. */
export function parseLayerFiles(text: string): Result<readonly SharedLayer[], LayerFileFault> {
  if (text.length > LONGEST_LAYERS_FILE) return failed("too-large");
  const one = envelopeFrom(text, "layer", VERSION);
  const isOne = one.ok || one.fault !== "other";
  const read = isOne ? one : envelopeFrom(text, "layers", VERSION);
  if (!read.ok) return failed(read.fault === "other" ? "not-a-layer" : read.fault);
  const envelope = v.safeParse(envelopeSchema, read.value);
  if (!envelope.success) return failed("not-a-layer");
  const { content, sha256: digest } = envelope.output;
  if (content === undefined || digestOf(JSON.stringify(content)) !== digest)
    return failed("damaged");
  const contents = isOne ? [content] : content;
  const checked = v.safeParse(contentsSchema, contents, { abortEarly: true });
  if (!checked.success)
    return failed(checked.issues[0].type === "max_length" ? "too-large" : "damaged");
  if (checked.output.some(({ annotations }) => annotations.length > SHARE_LIMITS.annotations))
    return failed("too-large");
  return ok(checked.output.map(withoutBlankNames));
}

type Content = v.InferOutput<typeof contentSchema>;

function withoutBlankNames({ colourNames, ...rest }: Content): SharedLayer {
  const named: Record<string, string> = {};
  for (const colour of COLOURS) if (colourNames[colour]) named[colour] = colourNames[colour];
  return { ...rest, colourNames: named };
}
