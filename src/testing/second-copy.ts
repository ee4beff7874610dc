import { expect, vi } from "vitest";
import { draftCopies } from "../state/second-copy/draft-copies";
import { createJournal } from "../state/second-copy/journal";
import { layerCopies } from "../state/second-copy/layer-copies";
import { noteCopies } from "../state/second-copy/note-copies";
import { observable } from "../core/observable";
import { fakeScheduler } from "./fake-scheduler";
import type { MemoryJournal } from "./memory-journal";
import { program, type Program } from "./program";
import { SET } from "./shares";

export const soon = (claim: () => void) => vi.waitFor(claim, { interval: 1 });
export const READY = { status: "ready", pending: new Set() };

/** Gives a program its second copy. */
export function keepSecondCopy(
  { annotations, disk, drafts, draftDisk, layers, layerDisk, now }: Program,
  { archive }: MemoryJournal,
  replica = "here",
) {
  const clock = fakeScheduler();
  const saving = observable<ReadonlySet<string>>(new Set());
  const { scheduler } = clock;
  const things = {
    note: noteCopies(annotations, disk),
    draft: draftCopies(drafts, draftDisk),
    layer: layerCopies(layers, layerDisk),
  };
  const journal = createJournal({ things, archive, scheduler, saving, replica, now });
  const isReady = () => soon(() => expect(journal.get()).toEqual(READY));
  return { journal, clock, saving, isReady };
}

export type Disk = Readonly<Record<string, string>>;

/** The note that tests write a draft on. */
export const NOTE = "a1";
export const draftOf = ({ drafts }: Program) => drafts.get().get(NOTE);
export const layerOf = ({ layers }: Program) => layers.get().layers.get(SET);

/** The program's next start, as the page `replica`, on what a disk holds of drafts and layers. */
export async function started(
  on: MemoryJournal,
  replica: string,
  drafted: Disk = {},
  kept: Disk = {},
) {
  const here = program(replica, {}, { drafted, kept });
  const { journal, clock, isReady } = keepSecondCopy(here, on, replica);
  await isReady();
  /** Until a killed browser would lose nothing of it. */
  const isSafe = (kind: "draft" | "layer", id: string) =>
    soon(() => {
      clock.run();
      expect(journal.isPending(kind, id)).toBe(false);
    });
  return { ...here, clock, journal, isSafe };
}
