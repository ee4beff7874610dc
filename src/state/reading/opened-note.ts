import { parseAddress, readPath } from "../../core/address";
import { derived, observable, type Observable } from "../../core/observable";
import { absenceOf, meantId, type Absence } from "./absence";
import type { OnText } from "./on-text";

/** How a note was opened last. */
export type Opening = {
  /** The annotations at the spot that was opened, which are offered in turn. */
  readonly spot: readonly string[];
  /** Whether its card takes the focus. */
  readonly takesFocus: boolean;
};

/** The open note: the address says which, here things are done about it. */
export type OpenedNote = {
  readonly openId: Observable<string | undefined>;
  /** Why the open note is not on the text; undefined where it is, or none is open. */
  readonly absence: Observable<Absence | undefined>;
  readonly opening: Observable<Opening>;
  /** Opens what is noted at a spot: its first annotation, or the one after the open one. */
  openSpot(ids: readonly string[], by: "pointer" | "keyboard"): void;
  /** Opens an annotation from the margin, and shows its passage; closes it when it is open. */
  openCard(id: string): void;
  /** Closes an annotation; the focus goes back to its word, or to the text where that is no more. */
  leave(id: string): void;
  /** Whether what is open now was opened, or closed, here, and not by an address that was followed; tells it once. */
  takeOpenedHere(): boolean;
};

/** What opening a note does to the page. */
export type OpeningPage = {
  /** Brings the words of a note that was opened in the text into what is seen of it. */
  showWords(id: string): void;
  /** The same for a note that was opened in the margin. */
  showWordsOfCard(id: string): void;
  /** Puts the focus on a note's words, or on the text. */
  backToWords(id: string): void;
};

export type PageAddress = {
  hash(): string;
  subscribe(listener: () => void): () => void;
  goTo(path: string, how: { readonly replace: boolean }): void;
};

type Options = {
  readonly articleId: string;
  readonly address: PageAddress;
  readonly on: Pick<OnText, "all" | "shown" | "own" | "guide">;
  readonly page: OpeningPage;
};

export function openedNote({ articleId, address, on, page }: Options): OpenedNote {
  const hash = { get: address.hash, subscribe: address.subscribe };
  const named = derived([hash], (text) => {
    const at = parseAddress(text);
    return at.page === "read" && at.article === articleId ? at : NOTHING;
  });
  const known = derived([on.all, on.shown, on.own, on.guide], (all, { hidden }, own, guide) => ({
    all,
    hidden,
    own,
    guide,
  }));
  const openId = derived([named, known], meantId);
  const absence = derived([openId, known], (id, all) =>
    id === undefined ? undefined : absenceOf(id, all),
  );
  const opening = observable<Opening>({ spot: [], takesFocus: false });
  /** What was opened here last; undefined for nothing. */
  let openedHere: string | undefined;

  /** Going from one open note to the next replaces the address, so that one step back leaves the notes. */
  const goTo = (id: string | undefined) => {
    openedHere = id;
    address.goTo(readPath(articleId, id), { replace: openId.get() !== undefined });
  };
  return {
    openId,
    absence,
    opening,
    openSpot(ids, by) {
      // Where nothing of the spot is open, -1 + 1 is its first.
      const id = ids[(ids.indexOf(openId.get() ?? "") + 1) % ids.length];
      opening.set({ spot: ids, takesFocus: by === "keyboard" });
      goTo(id);
      if (id !== undefined) page.showWords(id);
    },
    openCard(id) {
      const { spot } = opening.get();
      opening.set({ spot: spot.includes(id) ? spot : [id], takesFocus: false });
      const isOpen = id === openId.get();
      goTo(isOpen ? undefined : id);
      if (!isOpen) page.showWordsOfCard(id);
    },
    leave(id) {
      goTo(undefined);
      page.backToWords(id);
    },
    takeOpenedHere() {
      const id = openId.get();
      const isHere = openedHere === id;
      openedHere = id;
      return isHere;
    },
  };
}

const NOTHING = { annotation: undefined, verbatim: undefined };
