import type { Deed, Note } from "./store-tab";

export type Accounted = {
  /** What was kept once and is not there any more, in words. */
  readonly lost: readonly string[];
  /** How many notes offer another wording: tabs wrote on them at the same time. */
  readonly crossings: number;
};

/**
 * Holds what tabs did against the notes that there are in the end: each added note is there, each
 * wording that no writer replaced knowingly is shown or offered, what was deleted and never
 * restored is deleted if no other tab wrote on it, what was never deleted is not.
 */
export function accountOf(byTab: readonly (readonly Deed[])[], notes: readonly Note[]): Accounted {
  const deeds = byTab.flat();
  const byId = new Map(notes.map((note) => [note.id, note]));
  const idsOf = (did: Deed["did"]) =>
    new Set(deeds.flatMap((deed) => (deed.did === did ? [deed.id] : [])));
  const written = deeds.flatMap((deed) => (deed.did === "note" ? [deed] : []));
  const replaced = new Set(written.map(({ id, instead }) => `${id} ${instead}`));
  const deleted = idsOf("delete");
  const restored = idsOf("restore");
  const writtenIn = byTab.map(
    (ofTab) =>
      new Set(ofTab.flatMap(({ did, id }) => (did === "note" || did === "colour" ? [id] : []))),
  );
  const isDeletedAlone = (id: string) =>
    byTab.some(
      (ofTab, tab) =>
        ofTab.some((deed) => deed.did === "delete" && deed.id === id) &&
        !writtenIn.some((ids, other) => other !== tab && ids.has(id)),
    );
  const lost = [
    ...[...idsOf("add")].filter((id) => !byId.has(id)).map((id) => `added ${id}`),
    ...written
      .filter(({ id, text }) => {
        const note = byId.get(id);
        const isThere = note?.text === text || note?.earlier.includes(text);
        return !isThere && !replaced.has(`${id} ${text}`);
      })
      .map(({ id, text }) => `wording ${text} of ${id}`),
    ...notes
      .filter(({ id, isDeleted }) => isDeletedAlone(id) && !restored.has(id) && !isDeleted)
      .map(({ id }) => `deletion of ${id}`),
    ...notes
      .filter(({ id, isDeleted }) => !deleted.has(id) && isDeleted)
      .map(({ id }) => `life of ${id}`),
  ];
  return { lost, crossings: notes.filter(({ earlier }) => earlier.length > 0).length };
}
