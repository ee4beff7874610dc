import { rangeInPlace } from "../core/anchoring/in-place";
import type { Layer } from "../core/annotation/layer";
import { layersHere } from "../state/layers/layers-here";
import { observable } from "../core/observable";
import { createAnchorer } from "../state/reading/anchorer";
import { createReadingSession } from "../state/reading/reading-session";
import { memoryAddress } from "./memory-address";
import { program } from "./program";
import { editionWith } from "./read-text";

/** A text that is being read, without a page: what opening a note would do to it is written down. */
export function readSession(text: string, hash = "#/read/hikam") {
  const all = program();
  const edition = editionWith(text);
  const guide = observable<Layer | undefined>(undefined);
  const address = memoryAddress(hash);
  const onPage: string[] = [];
  const anchorer = createAnchorer({
    edition: edition.id,
    anchorInPlace({ selectors }) {
      const range = rangeInPlace(edition.text, selectors);
      return range && { status: "anchored", range, by: "position", likeness: 1 };
    },
    search: { find: async () => [], close: () => undefined },
    archive: { read: async () => undefined },
    clock: () => 0,
    pause: async () => undefined,
  });
  const here = layersHere({
    shared: all.layers,
    annotations: all.annotations,
    someone: observable("مرسل بلا اسم"),
  });
  const session = createReadingSession({
    edition,
    annotations: all.annotations,
    preferences: all.preferences,
    guide,
    here: here(edition),
    anchorer,
    isMineShown: observable(true),
    address,
    page: {
      showWords: (id) => onPage.push(`words of ${id}`),
      showWordsOfCard: (id) => onPage.push(`words of the card ${id}`),
      backToWords: (id) => onPage.push(`back to ${id}`),
      toText: () => onPage.push("to the text"),
    },
    passageLink: async () => ({ ok: false, fault: "not-here" }),
  });
  // As the page does before it is seen.
  const anchor = () =>
    anchorer.anchor(session.layers.get().flatMap(({ annotations }) => annotations));
  session.layers.subscribe(anchor);
  anchor();
  const rangeOf = (words: string) => {
    const start = edition.text.indexOf(words);
    if (start === -1) throw new Error(`not in the text: ${words}`);
    return { start, end: start + words.length };
  };
  return { ...all, edition, session, guide, address, onPage, rangeOf };
}
export type ReadSession = ReturnType<typeof readSession>;
