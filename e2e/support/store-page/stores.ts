import { annotationStorage } from "../../../src/browser/storage/annotation-storage";
import { journalInAllPlaces } from "../../../src/browser/second-copy/journal-places";
import { keyedStorage } from "../../../src/browser/storage/local-storage";
import { newId, newReplica } from "../../../src/browser/new-id";
import { scheduler } from "../../../src/browser/work/scheduler";
import { createAnnotationStore } from "../../../src/state/notes/annotation-store";
import { draftCopies } from "../../../src/state/second-copy/draft-copies";
import { createDrafts } from "../../../src/state/notes/drafts";
import { createJournal } from "../../../src/state/second-copy/journal";
import { layerCopies } from "../../../src/state/second-copy/layer-copies";
import { noteCopies } from "../../../src/state/second-copy/note-copies";
import { observable } from "../../../src/core/observable";
import { saveAgainByItself } from "../../../src/state/keeping/save-again";
import { createSharedLayers } from "../../../src/state/layers/shared-layers";

const now = () => new Date().toISOString();
const disk = annotationStorage();
const replica = newReplica();
const [draftDisk, layerDisk] = [keyedStorage("draft"), keyedStorage("layer")];

/** The reader's own stores, as `app/` puts them together. */
export const store = createAnnotationStore({ disk, newId, now, replica });
export const drafts = createDrafts({ disk: draftDisk, replica });
export const layers = createSharedLayers(layerDisk, replica);
saveAgainByItself({ annotations: store, scheduler: scheduler() });
export const journal = createJournal({
  things: {
    note: noteCopies(store, disk),
    draft: draftCopies(drafts, draftDisk),
    layer: layerCopies(layers, layerDisk),
  },
  archive: journalInAllPlaces(),
  scheduler: scheduler(),
  saving: observable<ReadonlySet<string>>(new Set()),
  replica,
  now,
});

/** Gives way to other tabs' news for a while; timers rest in tabs that nobody looks at. */
export async function rest(ms: number) {
  const end = performance.now() + ms;
  do {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => resolve(), { once: true });
      port1.start();
      port2.postMessage("");
    });
  } while (performance.now() < end);
}
