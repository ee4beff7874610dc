import { gzipSync, strToU8 } from "fflate";
import { articleText } from "../article/article-text";
import { failed, ok, type Result } from "../result";
import { layersFileText, parseLayerFiles } from "../sharing/codec/layer-file";
import { setBits } from "../sharing/codec/shared-ids";
import { ownSetId } from "../sharing/own-set";
import { SHARE_LIMITS, type SharedLayer } from "../sharing/shared-layer";
import { layerOf, withAnswers } from "./as-layers";
import { wordsOf, type BroughtTo, type SoughtNote } from "./imported";
import type { Note, NotedText, Notebook } from "./notebook";

/** Why a notebook has no room in a file: someone wrote more notes than a layer holds, or one too long for it. */
export type OutFault = "too-many" | "too-long";

/** Where the program's count of minutes begins. */
const FIRST_MINUTE = Date.UTC(2026, 0, 1);

/**
 * A notebook as the program's own file: the layers of all who wrote, each note as it stands in the notebook besides.
 * All of it or nothing: what has no room is not cut.
 */
export function hashiyaFile(notebook: Notebook): Result<Uint8Array, OutFault> {
  const all = notebook.texts.flatMap((noted) => layersOf(noted, notebook));
  if (all.some(({ theirs }) => theirs.length > SHARE_LIMITS.annotations)) return failed("too-many");
  if (all.some(({ theirs }) => theirs.some(({ note }) => isTooLong(note))))
    return failed("too-long");
  const text = layersFileText(withAnswers(all).map(withoutLongQuotes));
  if (!parseLayerFiles(text).ok) return failed("too-long");
  // A file made of the same notes at the same time is the same.
  return ok(gzipSync(strToU8(text), { mtime: 0 }));
}

/** As `hashiyaFile`. Throws a RangeError where the notebook has no room. */
export function writeHashiya(notebook: Notebook): Uint8Array {
  const file = hashiyaFile(notebook);
  if (!file.ok) throw new RangeError(file.fault);
  return file.value;
}

const isTooLong = (note: Note): boolean => wordsOf(note).length > SHARE_LIMITS.note;

function layersOf(noted: NotedText, notebook: Notebook) {
  const { article, edition } = noted;
  const at: BroughtTo = { article, text: articleText(article).text, id: edition };
  const names = new Map(notebook.authors.map(({ id, name }) => [id, name]));
  const people = new Map<string | undefined, SoughtNote[]>();
  for (const note of noted.notes) {
    const theirs = people.get(note.author) ?? [];
    const { range } = note;
    theirs.push(range ? { note, fate: "found", range } : { note, fate: "lost" });
    people.set(note.author, theirs);
  }
  const made = Math.floor((Date.parse(notebook.made) - FIRST_MINUTE) / 60_000);
  return [...people].map(([author, theirs]) => {
    const said = {
      set: setOf(author, theirs, at),
      author: author === undefined ? notebook.owner : (names.get(author) ?? ""),
      made: Math.min(Math.max(made, 0), SHARE_LIMITS.made),
    };
    const layer = layerOf(theirs, at, said);
    return {
      theirs,
      layer: {
        ...layer,
        annotations: layer.annotations.map((it, nth) => ({ ...it, ...takenFrom(theirs[nth]) })),
        person: author ?? notebook.owner,
      },
    };
  });
}

/** Whoever sent a layer keeps its name; another's set goes by who it is, the owner's by which notes are in it. */
const setOf = (
  author: string | undefined,
  theirs: readonly SoughtNote[],
  at: BroughtTo,
): string => {
  if (author === undefined)
    return ownSetId("notes taken out", at.article.id, {
      ids: theirs.map(({ note }) => note.annotation.id),
    });
  if (setBits(author) !== undefined) return author;
  return ownSetId(`notes of ${author} on ${at.id}`, at.article.id, "all");
};

function takenFrom(it: SoughtNote | undefined) {
  if (!it) return {};
  const { annotation, tags } = it.note;
  const { id, motivation, bodies, colour, replyTo, target } = annotation;
  const { edition, selectors } = target;
  return {
    motivation,
    taken: {
      id,
      bodies,
      ...(colour && { colour }),
      ...(replyTo !== undefined && { replyTo }),
      target: { ...(edition !== undefined && { edition }), selectors },
      tags,
    },
  };
}

/** A passage may be longer than what a layer quotes: it is found by its fingerprint. */
const withoutLongQuotes = (layer: SharedLayer): SharedLayer => ({
  ...layer,
  annotations: layer.annotations.map(({ quote, ...it }) =>
    quote && quote.exact.length <= SHARE_LIMITS.quote ? { ...it, quote } : it,
  ),
});
