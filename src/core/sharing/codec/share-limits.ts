import { COLOURS } from "../../annotation/annotation";
import { failed, ok, type Result } from "../../result";
import { type SharedAnnotation, SHARE_LIMITS, type SharedLayer } from "../shared-layer";
import { wellFormed } from "./text-code";

/** Takes texts as they can be sent: within a limit, and without lone surrogates. */
class Texts {
  /** How many had lone surrogates. */
  replaced = 0;
  isTooLong = false;

  take(text: string, limit: number): string {
    // A code point has at most two code units: only in between need it be counted.
    if (text.length > limit && (text.length > 2 * limit || Array.from(text).length > limit))
      this.isTooLong = true;
    const sent = wellFormed(text);
    if (sent !== text) this.replaced += 1;
    return sent;
  }
}

/** The layer as it can be sent, or why it cannot. */
export function withinLimits(
  layer: SharedLayer,
): Result<{ layer: SharedLayer; replaced: number }, "too-many" | "too-long"> {
  const { annotations } = layer;
  if (annotations.length > SHARE_LIMITS.annotations) return failed("too-many");
  if (annotations.some(({ tags }) => tags.length > SHARE_LIMITS.tags)) return failed("too-many");
  if (annotations.some(({ range }) => range.end > SHARE_LIMITS.offset)) return failed("too-long");
  const texts = new Texts();
  const name = (text: string): string => texts.take(text, SHARE_LIMITS.name);
  const colourNames: Record<string, string> = {};
  for (const colour of COLOURS)
    if (layer.colourNames[colour]) colourNames[colour] = name(layer.colourNames[colour]);
  const sent: SharedLayer = {
    ...layer,
    article: name(layer.article),
    author: name(layer.author),
    title: name(layer.title),
    message: texts.take(layer.message, SHARE_LIMITS.message),
    made: between(layer.made, SHARE_LIMITS.made),
    veil: between(layer.veil, SHARE_LIMITS.veil),
    colourNames,
    annotations: annotations.map((it) => sendable(it, texts)),
  };
  return texts.isTooLong ? failed("too-long") : ok({ layer: sent, replaced: texts.replaced });
}

const between = (value: number, highest: number): number =>
  Math.min(Math.max(Math.trunc(value), 0), highest);

function sendable(annotation: SharedAnnotation, texts: Texts): SharedAnnotation {
  const { note, tags, quote, replyTo } = annotation;
  const part = (text: string): string => texts.take(text, SHARE_LIMITS.quote);
  const name = (text: string): string => texts.take(text, SHARE_LIMITS.name);
  return {
    ...annotation,
    note: texts.take(note, SHARE_LIMITS.note),
    tags: tags.map(name),
    ...(quote && {
      quote: { exact: part(quote.exact), prefix: part(quote.prefix), suffix: part(quote.suffix) },
    }),
    ...(replyTo && { replyTo: { set: name(replyTo.set), id: name(replyTo.id) } }),
  };
}
