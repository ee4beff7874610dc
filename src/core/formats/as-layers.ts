import { COLOURS, quoteOf, type Annotation } from "../annotation/annotation";
import { fingerprintOf } from "../sharing/codec/fingerprint";
import { annotationIdOf } from "../sharing/codec/shared-ids";
import { ownSetId } from "../sharing/own-set";
import { datesOf, named, sharedAnnotationFrom } from "../sharing/share-layer";
import { SHARE_LIMITS, type SharedAnnotation, type SharedLayer } from "../sharing/shared-layer";
import {
  ELSEWHERE,
  targetHere,
  wordsOf,
  tagsBesides,
  type BroughtTo,
  type SoughtNote,
} from "./imported";
import type { Author } from "./notebook";

/** Of what a layer says, that it is not longer than a layer can say. */
const isShort = ({ note }: SoughtNote): boolean =>
  wordsOf(note).length <= SHARE_LIMITS.note &&
  quoteOf(note.annotation.target).length <= SHARE_LIMITS.quote;

/** Each person's notes, as far as a layer holds them, and how many it does not. */
function byPerson(sought: readonly SoughtNote[]) {
  const people = new Map<string, SoughtNote[]>();
  let leftOver = 0;
  for (const it of sought) {
    const author = it.note.author ?? "";
    const theirs = people.get(author) ?? [];
    if (!isShort(it) || theirs.length === SHARE_LIMITS.annotations) {
      leftOver += 1;
      continue;
    }
    theirs.push(it);
    people.set(author, theirs);
  }
  return { people, leftOver };
}

/** How many notes are too long for a layer, or more than one person's layer holds. */
export const beyondLayers = (sought: readonly SoughtNote[]): number => byPerson(sought).leftOver;

/**
 * Notes as others' layers, one for each person; `someone` is what the file's own name or the like says where nobody
 * is named. The same person's notes on the same text are the same set again. `made` is in whole minutes since
 * 2026-01-01T00:00Z. What a layer has no room for (`beyondLayers`) is not among them.
 */
export function asLayers(
  sought: readonly SoughtNote[],
  authors: readonly Author[],
  at: BroughtTo,
  { made, someone }: { readonly made: number; readonly someone: string },
): readonly SharedLayer[] {
  const names = new Map(authors.map(({ id, name }) => [id, name]));
  const layers = [...byPerson(sought).people].map(([id, theirs]) => {
    const place = theirs.every(isFound) ? at.id : ELSEWHERE;
    const set = ownSetId(`notes of ${id || someone} on ${place}`, at.article.id, "all");
    const author = [...(names.get(id) || someone)].slice(0, SHARE_LIMITS.name).join("");
    return { theirs, layer: layerOf(theirs, at, { set, author, made }) };
  });
  return withAnswers(layers);
}

const isFound = ({ fate }: SoughtNote): boolean => fate === "found";

/** Notes of one person as a layer, in the order in which they are given. */
export function layerOf(
  theirs: readonly SoughtNote[],
  at: BroughtTo,
  said: Pick<SharedLayer, "set" | "author" | "made">,
): SharedLayer {
  return {
    article: at.article.id,
    edition: (theirs.every(isFound) ? at.id : ELSEWHERE).slice(0, 8),
    ...said,
    title: "",
    message: "",
    veil: 0,
    colourNames: {},
    annotations: named(theirs.map((it) => sharedFrom(it, at))),
  };
}

type LaidOut = { readonly theirs: readonly SoughtNote[]; readonly layer: SharedLayer };

/** Those that answer another note of the same layers. */
export function withAnswers(all: readonly LaidOut[]): readonly SharedLayer[] {
  const places = new Map(
    all.flatMap(({ theirs, layer }) =>
      theirs.map(({ note }, at) => {
        const id = layer.annotations[at]?.id ?? "";
        return [note.annotation.id, { set: layer.set, id }] as const;
      }),
    ),
  );
  return all.map(({ theirs, layer }) => ({
    ...layer,
    annotations: layer.annotations.map((it, at) => {
      const replyTo = places.get(theirs[at]?.note.annotation.replyTo ?? "");
      return replyTo ? { ...it, replyTo } : it;
    }),
  }));
}

function sharedFrom(it: SoughtNote, at: BroughtTo): SharedAnnotation {
  const words = wordsOf(it.note);
  const tags = tagsBesides(words, it.note).slice(0, SHARE_LIMITS.tags);
  const { colour = COLOURS[0], id } = it.note.annotation;
  const annotation: Annotation = {
    id,
    motivation: words === "" ? "highlighting" : "commenting",
    target: { source: at.article.id, selectors: [] },
    bodies: words === "" ? [] : [{ value: words }],
    tags,
    colour,
  };
  const dates = datesOf(it.note.annotation);
  if (it.range && isFound(it))
    return {
      ...sharedAnnotationFrom({ annotation, range: it.range }, at, {
        withNote: true,
        isRobust: true,
      }),
      ...dates,
    };
  const [quote, place] = targetHere(it, at).selectors;
  const exact = quote?.type === "TextQuoteSelector" ? quote : { exact: "", prefix: "", suffix: "" };
  const range = place?.type === "TextPositionSelector" ? place : { start: 0, end: 0 };
  return {
    id: annotationIdOf(fingerprintOf(exact.exact).fingerprint, 0),
    range: { start: range.start, end: range.end },
    ...fingerprintOf(exact.exact),
    isRecurring: false,
    colour,
    motivation: annotation.motivation,
    note: words,
    tags,
    quote: { exact: exact.exact, prefix: exact.prefix, suffix: exact.suffix },
    ...dates,
  };
}
