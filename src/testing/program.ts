import { marked } from "./marked-text";
import { memoryDisk } from "./memory-disk";
import { memoryTextArchive } from "./memory-text-archive";
import { createOwnTexts } from "../state/texts/own-texts";
import { createAnnotationStore } from "../state/notes/annotation-store";
import { createBackupKeeper } from "../state/keeping/backup";
import { createDrafts } from "../state/notes/drafts";
import { createPreferences } from "../state/preferences";
import { createSharedLayers } from "../state/layers/shared-layers";

/** A passage to mark. */
export const passage = {
  ...marked("قال ⟦الشيخ⟧ ثم مضى"),
  source: "article",
  edition: "e",
  colour: "saffron" as const,
};

type Contents = Readonly<Record<string, string>>;

/** A reader's whole program, without a browser. */
export function program(
  replica = "here",
  on: Readonly<Record<string, string>> = {},
  { drafted, kept }: { drafted?: Contents; kept?: Contents } = {},
) {
  const time = { now: "2026-11-22T10:00:00.000Z" };
  const now = () => time.now;
  const room = { units: 5 * 1024 * 1024 };
  let ids = 0;
  const disk = memoryDisk(on);
  const [draftDisk, placeDisk, layerDisk] = [memoryDisk(drafted), memoryDisk(), memoryDisk(kept)];
  const copiesDisk = memoryDisk();
  const layers = createSharedLayers(layerDisk, replica);
  const annotations = createAnnotationStore({
    disk,
    newId: () => `${replica}${++ids}`,
    now,
    replica,
  });
  const drafts = createDrafts({ disk: draftDisk, replica });
  const preferences = createPreferences(memoryDisk());
  const texts = createOwnTexts({ archive: memoryTextArchive(), newId: () => `text${++ids}`, now });
  const backup = createBackupKeeper({
    texts,
    annotations,
    drafts,
    preferences,
    layers,
    disk: memoryDisk(),
    now,
    replica,
    freeUnits: () => room.units,
  });
  return {
    annotations,
    drafts,
    preferences,
    layers,
    texts,
    backup,
    disk,
    draftDisk,
    placeDisk,
    copiesDisk,
    layerDisk,
    time,
    room,
    now,
  };
}
export type Program = ReturnType<typeof program>;
