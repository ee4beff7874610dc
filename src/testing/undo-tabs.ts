import { isPurged, noteOf, type StoredAnnotation } from "../core/record/stored-annotation";
import { createAnnotationStore, type AnnotationStore } from "../state/notes/annotation-store";
import { createUndo } from "../state/notes/undo";
import { marked } from "./marked-text";
import { memoryTabs } from "./memory-tabs";

export const passage = {
  ...marked("قال ⟦الشيخ⟧ ثم مضى"),
  source: "a",
  edition: "e",
  colour: "saffron" as const,
};
export const targetAt = (start: number, source = "a") => ({
  source,
  edition: "f",
  selectors: [
    { type: "TextQuoteSelector", exact: "ثم", prefix: "", suffix: "" } as const,
    { type: "TextPositionSelector", start, end: start + 2 } as const,
  ],
});

/** A reader's tab and another one, whose writes are told at once. */
export function twoTabs() {
  const tabs = memoryTabs(2);
  let minutes = 0;
  const now = () => new Date(Date.UTC(2026, 10, 22, 10, minutes++)).toISOString();
  const [mine, other] = tabs.disks.map((disk, tab) => {
    let ids = 0;
    const newId = () => `tab${tab}-${++ids}`;
    return createAnnotationStore({ disk, replica: `tab${tab}`, newId, now });
  });
  if (!mine || !other) throw new Error("two tabs expected");
  const drafts = new Map<string, { text: string; isNew: boolean }>();
  // Made when it is first asked for: it takes the acts over.
  let undo: ReturnType<typeof createUndo> | undefined;
  return {
    tabs,
    mine,
    other,
    drafts,
    now,
    get undo() {
      return (undo ??= createUndo({ annotations: mine, drafts: { get: () => drafts }, now }));
    },
  };
}

/** What the reader sees of each annotation; nothing of one that is not there. */
export function seen(store: AnnotationStore) {
  const alive = [...store.records().values()].filter(
    (record): record is StoredAnnotation => !isPurged(record) && record.deleted === undefined,
  );
  return Object.fromEntries(
    alive.map((stored) => {
      const { id, colour, target } = stored.annotation;
      return [id, { note: noteOf(stored), colour, target }];
    }),
  );
}
