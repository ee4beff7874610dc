import type { QueryClient } from "@tanstack/react-query";
import type { AnnotationStore } from "../notes/annotation-store";
import type { OwnTexts } from "./own-texts";

type Where = {
  readonly texts: Pick<OwnTexts, "remove" | "putBack" | "get">;
  readonly annotations: Pick<AnnotationStore, "remove" | "restore" | "get">;
  readonly queries: Pick<QueryClient, "removeQueries">;
};

/** Puts a text into the bin with the notes on it; answers whether the browser allowed it. */
export async function removeText({ texts, annotations, queries }: Where, id: string) {
  const notes = (annotations.get().layers.get(id)?.annotations ?? []).map((it) => it.id);
  const removed = await texts.remove(id, notes);
  if (!removed.ok) return false;
  queries.removeQueries({ queryKey: ["article", id] });
  for (const note of notes) annotations.remove(note);
  return true;
}

/** Takes a text out of the bin with the notes that went there with it; answers whether it is back. */
export async function restoreText({ texts, annotations, queries }: Where, id: string) {
  const back = await texts.putBack(id);
  if (!back.ok) return false;
  const binned = annotations.get().layers.get(id)?.tombstones ?? [];
  const there = new Set(binned.map(({ annotation }) => annotation.id));
  for (const note of back.value) if (there.has(note)) annotations.restore(note);
  queries.removeQueries({ queryKey: ["article", id] });
  return true;
}

/** Takes a note out of the bin, and its text where that lies there too. */
export async function restoreNote(where: Where, note: { readonly id: string; source: string }) {
  const { texts, annotations, queries } = where;
  annotations.restore(note.id);
  if (!texts.get().removed.has(note.source)) return;
  await texts.putBack(note.source);
  queries.removeQueries({ queryKey: ["article", note.source] });
}
