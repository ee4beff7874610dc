import { createStore, set } from "idb-keyval";
import type { Arrival } from "../../../src/core/sharing/codec/share-payload";
import { setIdOf } from "../../../src/core/sharing/codec/shared-ids";
import { drafts, journal, layers, rest } from "./stores";
import type { Told, Unfinished } from "./store-tab";

const LETTER = "ح";
const LETTER_MS = 20; // faster than any hand

const isSafe = ({ kind, id }: Unfinished) => !journal.isPending(kind, id);

const arrived = (id: string): Arrival => ({
  layer: {
    article: "inshiqaqat",
    edition: "013065c1",
    set: id,
    made: 100,
    veil: 0,
    author: "سلمى",
    title: "",
    message: "",
    colourNames: {},
    annotations: [],
  },
  sent: 0,
  isTextLost: false,
});

/** The drafts and the kept layers that there are. */
export const unfinished = (): readonly Unfinished[] => [
  ...[...drafts.get()].map(([id, { text }]) => ({
    kind: "draft" as const,
    id,
    letters: text.length,
  })),
  ...[...layers.get().layers].flatMap(([id, { kept }]) =>
    kept ? [{ kind: "layer" as const, id, letters: 1 }] : [],
  ),
];

/**
 * Gives up all that it found, keeps a layer, and writes on one draft without a pause; tells of each
 * letter, and of each state once it is kept for good.
 */
export async function typeOn(
  run: string,
  tell: (told: Omit<Told, "run">) => unknown,
): Promise<never> {
  const found = unfinished();
  for (const { kind, id } of found)
    if (kind === "draft") drafts.discard(id);
    else layers.remove(id);
  const layer = setIdOf(Number(run));
  layers.receive(arrived(layer));
  layers.keep(layer);
  const changed = [
    ...found.map((it) => ({ ...it, letters: 0 })),
    { kind: "layer" as const, id: layer, letters: 1 },
  ];
  while (!changed.every(isSafe)) await rest(1);
  tell({ unfinishedKept: changed });

  const other = createStore("hashiya-story", "letters");
  for (let letters = 1; ; letters++) {
    const draft = { kind: "draft" as const, id: run, letters };
    drafts.write(run, { text: LETTER.repeat(letters), isNew: false, base: "" });
    // Where the machine stands still, so does the hand: or its second would not be the browser's.
    await Promise.all([rest(LETTER_MS), set("letters", letters, other)]);
    tell({ typed: letters, unfinishedKept: isSafe(draft) ? [draft] : [] });
  }
}
