import { describe, expect, test } from "vitest";
import type { Layer } from "../../core/annotation/layer";
import type { Placement } from "../../core/anchoring/placement";
import { shareLayer } from "../../core/sharing/share-layer";
import { readSession, type ReadSession } from "../../testing/read-session";
import { shareOptions } from "../../testing/shared-layers";
import { answerNote } from "./answering";
import { annotatePassage, highlightPassage } from "./marking";
import { nod, placeNotes, unreworded } from "./placing";

const TEXT = "العلم نور والجهل ظلام ومن طلب العلا سهر الليالي";

const placeOf = ({ edition, session, annotations, drafts }: ReadSession) => ({
  edition,
  placement: session.placement,
  annotations,
  drafts,
});
const mark = (read: ReadSession, words: string) =>
  highlightPassage(placeOf(read), read.rangeOf(words), "sky");
/** What is placed, by its words. */
const wordsOf = ({ placed }: Placement) =>
  placed.map(({ range }) => TEXT.slice(range.start, range.end));

/** A guide's or a sender's note on some words. */
function noteOn({ edition, rangeOf }: ReadSession, words: string, id: string) {
  const { start, end } = rangeOf(words);
  const quote = { type: "TextQuoteSelector" as const, exact: words, prefix: "", suffix: "" };
  return {
    id,
    motivation: "commenting" as const,
    target: {
      source: edition.article.id,
      selectors: [quote, { type: "TextPositionSelector" as const, start, end }],
    },
    bodies: [{ value: "حاشية" }],
  };
}
const guideOf = (read: ReadSession, words: string): Layer => ({
  kind: "guide",
  source: "hikam",
  annotations: [noteOn(read, words, "guide1")],
});
function receive(read: ReadSession, words: string) {
  const { edition, layers, rangeOf } = read;
  const annotation = { ...noteOn(read, words, "a"), colour: "rose" as const };
  const layer = shareLayer([{ annotation, range: rangeOf(words) }], edition, shareOptions);
  layers.receive({ layer, sent: 1, isTextLost: false });
  return layer.set;
}

describe("what lies on the text", () => {
  test("is the reader's own, others' and the guide's, in reading order", () => {
    const read = readSession(TEXT);
    mark(read, "سهر الليالي");
    read.guide.set(guideOf(read, "العلم نور"));
    receive(read, "ظلام");
    expect(wordsOf(read.session.all.get())).toEqual(["العلم نور", "ظلام", "سهر الليالي"]);
    expect(read.session.placement.get()).toBe(read.session.all.get());
  });

  test("is shown without the guide's where the reader wants it so", () => {
    const read = readSession(TEXT);
    read.guide.set(guideOf(read, "العلم نور"));
    read.preferences.set({ showGuide: false });
    expect(wordsOf(read.session.placement.get())).toEqual([]);
  });

  test("stays where it lies, when it is hidden", () => {
    const read = readSession(TEXT);
    mark(read, "نور");
    const set = receive(read, "ظلام");
    read.session.showing.showAlone(set);
    expect(wordsOf(read.session.placement.get())).toEqual(["ظلام"]);
    mark(read, "طلب");
    expect(wordsOf(read.session.placement.get())).toEqual(["ظلام", "طلب"]);
    expect(wordsOf(read.session.all.get())).toEqual(["نور", "ظلام", "طلب"]);
  });

  test("is told to whoever watches, once it is another", () => {
    const read = readSession(TEXT);
    const before = read.session.placement.get();
    let told = 0;
    const leave = read.session.placement.subscribe(() => (told += 1));
    mark(read, "نور");
    leave();
    const counted = told;
    mark(read, "ظلام");
    expect(counted).toBeGreaterThan(0);
    expect(told).toBe(counted);
    expect(read.session.placement.get()).not.toBe(before);
  });
});

describe("the open note", () => {
  test("is the one that the address names, and the sheet is up for it", () => {
    const { session } = readSession(TEXT, "#/read/hikam/abc");
    expect([session.openId.get(), session.isDrawnUp.get()]).toEqual(["abc", true]);
    expect(session.absence.get()).toBe("unknown");
    expect(readSession(TEXT).session.isDrawnUp.get()).toBe(false);
  });

  test("of several at a spot is the next at each press, then the first again", () => {
    const { session, address, onPage } = readSession(TEXT);
    const spot = ["a", "b"];
    for (const open of ["a", "b", "a"]) {
      session.openSpot(spot, "pointer");
      expect(session.openId.get()).toBe(open);
    }
    expect(address.went.map(({ replace }) => replace)).toEqual([false, true, true]);
    expect(onPage).toEqual(["words of a", "words of b", "words of a"]);
    expect(session.opening.get()).toEqual({ spot, takesFocus: false });
  });

  test("takes the focus where it was opened by a key", () => {
    const { session } = readSession(TEXT);
    session.openSpot(["a"], "keyboard");
    expect(session.opening.get().takesFocus).toBe(true);
    session.openCard("b");
    expect(session.opening.get()).toEqual({ spot: ["b"], takesFocus: false });
  });

  test("is closed by its own card, and shown by another", () => {
    const { session, onPage } = readSession(TEXT);
    session.openCard("a");
    session.openCard("a");
    expect(session.openId.get()).toBeUndefined();
    session.openCard("b");
    session.leave("b");
    expect(session.openId.get()).toBeUndefined();
    expect(onPage).toEqual(["words of the card a", "words of the card b", "back to b"]);
  });

  test("keeps what a link brought in the address", () => {
    const { session, address } = readSession(TEXT, "#/read/hikam?s=abc");
    session.openCard("a");
    expect(address.hash()).toBe("#/read/hikam/a?s=abc");
  });

  test("is told apart from one whose address was followed", () => {
    const { session, address } = readSession(TEXT);
    expect(session.takeOpenedHere()).toBe(true);
    session.openCard("a");
    expect(session.takeOpenedHere()).toBe(true);
    address.follow("#/read/hikam/b");
    expect(session.takeOpenedHere()).toBe(false);
    expect(session.takeOpenedHere()).toBe(true);
  });

  test("is none while another page is gone to", () => {
    const { session, address } = readSession(TEXT, "#/read/hikam/a");
    address.follow("#/read/other/a");
    expect(session.openId.get()).toBeUndefined();
  });

  test("says that it was deleted", () => {
    const read = readSession(TEXT);
    const { id } = mark(read, "نور");
    read.session.openCard(id);
    expect(read.session.absence.get()).toBeUndefined();
    read.annotations.remove(id);
    expect(read.session.absence.get()).toBe("deleted");
  });
});

describe("marking", () => {
  test("what is marked already takes the colour, and is not marked twice", () => {
    const read = readSession(TEXT);
    const first = mark(read, "نور");
    const again = highlightPassage(placeOf(read), read.rangeOf("نور"), "rose");
    expect([first.isNew, again]).toEqual([true, { id: first.id, isNew: false }]);
    expect(read.session.all.get().placed.map(({ annotation }) => annotation.colour)).toEqual([
      "rose",
    ]);
  });

  test("a note is begun on the highlight that is there, with its words, and as one that it is not new for", () => {
    const read = readSession(TEXT);
    const { id } = mark(read, "نور");
    read.annotations.setNote(id, "أوله");
    expect(annotatePassage(placeOf(read), read.rangeOf("نور"), "rose")).toBe(id);
    expect(read.drafts.get().get(id)).toMatchObject({ text: "أوله", isNew: false });
  });

  test("what was being written there goes on", () => {
    const read = readSession(TEXT);
    const id = annotatePassage(placeOf(read), read.rangeOf("نور"), "rose");
    expect(read.drafts.get().get(id)).toMatchObject({ text: "", isNew: true });
    read.drafts.write(id, { text: "نصف جملة", isNew: true });
    annotatePassage(placeOf(read), read.rangeOf("نور"), "rose");
    expect(read.drafts.get().get(id)).toMatchObject({ text: "نصف جملة" });
  });

  test("an answer is an own note on the other's words, in the other's colour", () => {
    const read = readSession(TEXT);
    receive(read, "ظلام");
    const [theirs] = read.session.all.get().placed;
    if (!theirs) throw new Error("nothing was received");
    const id = answerNote(placeOf(read), theirs, "sky");
    const mine = read.session.own.get()?.annotations.find((it) => it.id === id);
    expect(mine).toMatchObject({ replyTo: theirs.annotation.id, colour: "rose" });
    expect(wordsOf(read.session.all.get())).toEqual(["ظلام", "ظلام"]);
  });
});

describe("placing by hand", () => {
  test("brings the reader to the text, the sheet down, until it is ended", () => {
    const read = readSession(TEXT);
    const { session, onPage, annotations } = read;
    const { id } = mark(read, "نور");
    session.openCard(id);
    const annotation = session.own.get()?.annotations[0];
    if (!annotation) throw new Error("nothing was marked");
    const at = { edition: read.edition, annotations };
    const placeHere = (range: { start: number; end: number }) =>
      void placeNotes(at, [[annotation.id, range]]);
    session.beginPlacing({ annotation, placeHere });
    expect([session.isDrawnUp.get(), onPage.at(-1)]).toEqual([false, "to the text"]);
    session.placing.get()?.placeHere(read.rangeOf("ظلام"));
    session.endPlacing();
    expect(session.placing.get()).toBeUndefined();
    expect(wordsOf(session.all.get())).toEqual(["ظلام"]);
  });

  test("a nod takes the edition at hand as a note's own", () => {
    const read = readSession(TEXT);
    const { start, end } = read.rangeOf("نور");
    const passage = { source: "hikam", edition: "old", range: { start, end }, colour: "sky" };
    read.annotations.add({ ...passage, text: TEXT, colour: "sky" }, "highlighting");
    const [annotation] = read.session.own.get()?.annotations ?? [];
    if (!annotation) throw new Error("nothing was marked");
    const placed = { annotation, layer: "mine", range: { start, end }, fate: "moved" } as const;
    nod({ edition: read.edition, annotations: read.annotations }, [placed]);
    expect(read.session.own.get()?.annotations[0]?.target.edition).toBe(read.edition.id);
  });

  test("those can be nodded to unread that are mine and whose words are the same", () => {
    const read = readSession(TEXT);
    mark(read, "نور");
    const [mine] = read.session.all.get().placed;
    if (!mine) throw new Error("nothing was marked");
    const fates = ["moved", "respelt", "reworded", undefined] as const;
    const placed = [
      ...fates.map((fate) => ({ ...mine, fate })),
      { ...mine, layer: "guide", fate: "moved" } as const,
    ];
    expect(unreworded(placed).map(({ fate }) => fate)).toEqual(["moved", "respelt"]);
  });
});
