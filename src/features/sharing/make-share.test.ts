import { expect, test } from "vitest";
import { bytesFromLink } from "../../core/sharing/share-link";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import type { Annotation } from "../../core/annotation/annotation";
import type { Article } from "../../core/article/article";
import { articleText } from "../../core/article/article-text";
import { editionId } from "../../core/article/edition";
import { decodeShare } from "../../core/sharing/codec/share-payload";
import { unpackLayerFile } from "../../browser/storage/layer-file";
import { makeFile, makeShare, type MadeShare, type ShareRequest } from "./make-share";
import { passageLink } from "./passage-link";
import { chosenOf, type ShareForm } from "./share-form";

const TEXT = "العلم نور والجهل ظلام، ومن طلب العلا سهر الليالي";
const article: Article = {
  id: "hikam",
  headline: "حكم",
  inLanguage: "ar",
  blocks: [{ type: "paragraph", text: TEXT }],
};
const line = articleText(article);
const edition = { id: editionId(line.text), article, ...line };
const page = "https://hashiya.test/";
const MADE = 12_345;

function placed(words: string, note = "", part: Partial<Annotation> = {}): PlacedAnnotation {
  const start = line.text.indexOf(words);
  return {
    annotation: {
      id: words,
      motivation: note ? "commenting" : "highlighting",
      target: { source: article.id, selectors: [] },
      bodies: note ? [{ value: note }] : [],
      colour: "sage",
      ...part,
    },
    layer: "mine",
    range: { start, end: start + words.length },
    fate: undefined,
  };
}

const own = [placed("العلم نور", "حكمة"), placed("الجهل", "ضدها"), placed("سهر الليالي")];
const form: ShareForm = {
  which: "all",
  picked: new Set(),
  withNotes: true,
  isRobust: false,
  author: " هدى ",
  title: "الدرس الأول",
  message: "",
  veil: 3,
  colourNames: { sage: "دليل", rose: "  " },
};

const request = (change: Partial<ShareForm> = {}, chosen = own): ShareRequest => ({
  edition,
  chosen,
  form: { ...form, ...change },
  authorKey: "k3x9a",
  page,
});

function arrived(made: MadeShare | ReturnType<typeof passageLink>) {
  if (!made.ok) throw new Error(made.fault);
  const address = typeof made.value === "string" ? made.value : made.value.address;
  expect(address).toMatch(/^https:\/\/hashiya\.test\/#\/read\/hikam\?s=[A-Za-z0-9_-]+$/u);
  const link = bytesFromLink(address);
  const decoded = link.ok ? decodeShare(link.value.bytes) : link;
  if (!decoded.ok) throw new Error(decoded.fault);
  return decoded.value.layer;
}
const shared = (change: Partial<ShareForm> = {}, chosen = own) =>
  arrived(makeShare(request(change, chosen), MADE));
const notes = ({ annotations }: ReturnType<typeof arrived>) => annotations.map(({ note }) => note);

test("a link says who, what and when", () => {
  expect(shared()).toMatchObject({
    article: "hikam",
    author: "هدى",
    title: "الدرس الأول",
    veil: 3,
    made: MADE,
    colourNames: { sage: "دليل" },
  });
  expect(shared().colourNames).not.toHaveProperty("rose");
  expect(shared().annotations.map(({ range }) => range)).toEqual(own.map(({ range }) => range));
});

test("a link without the text that one brought says what the text is called", () => {
  const article = { ...edition.article, id: "own-1", headline: "كتاب الحكم" };
  const titleIn = (title: string, text?: string) => {
    const made = makeShare({ ...request({ title }), edition: { ...edition, article }, text }, MADE);
    const link = made.ok ? bytesFromLink(made.value.address) : made;
    const decoded = link.ok ? decodeShare(link.value.bytes) : link;
    return decoded.ok && decoded.value.layer.title;
  };
  expect(titleIn("")).toBe("كتاب الحكم");
  expect(titleIn("الدرس الأول")).toBe("الدرس الأول · كتاب الحكم");
});

test("notes travel, unless they are to stay", () => {
  expect(notes(shared())).toEqual(["حكمة", "ضدها", ""]);
  expect(notes(shared({ withNotes: false }))).toEqual(["", "", ""]);
});

test("a robust link carries the words", () => {
  expect(shared().annotations[0]?.quote).toBeUndefined();
  expect(shared({ isRobust: true }).annotations[0]?.quote?.exact).toBe("العلم نور");
});

async function opened(making: ReturnType<typeof makeFile>) {
  const file = await making;
  if (!file.ok) throw new Error(file.fault);
  return unpackLayerFile(file.value);
}

test("a file holds the same, and the words in any case", async () => {
  const file = await opened(makeFile(request(), MADE));
  const { set } = shared();
  expect(file).toMatchObject({ ok: true, value: { set, author: "هدى", made: MADE } });
  expect(file.ok && file.value.annotations.map(({ quote }) => quote?.exact)).toEqual(
    own.map(({ annotation }) => annotation.id),
  );
});

test("a file holds more than a link, but not what no program would open", async () => {
  const notes = Array.from({ length: 7 }, () => placed("الجهل", "ڭ".repeat(19_900)));
  expect(makeShare(request({}, notes), MADE)).toEqual({ ok: false, fault: "too-long" });
  expect(await opened(makeFile(request({}, notes), MADE))).toMatchObject({ ok: true });
  const many = Array.from({ length: 2_001 }, () => placed("الجهل"));
  expect(await makeFile(request({}, many), MADE)).toEqual({ ok: false, fault: "too-large" });
});

test("half a symbol is replaced and told", () => {
  const made = makeShare(request({}, [placed("الجهل", "لا\ud83d")]), MADE);
  expect(made.ok && made.value.replaced).toBe(1);
  expect(notes(arrived(made))).toEqual(["لا\ufffd"]);
});

test("what no link carries has its reason", () => {
  const long = placed("الجهل", "ه".repeat(30_000));
  expect(makeShare(request({}, [long]), MADE)).toEqual({ ok: false, fault: "too-long" });
  const many = Array.from({ length: 2_001 }, () => placed("الجهل"));
  expect(makeShare(request({}, many), MADE)).toEqual({ ok: false, fault: "too-many" });
});

test("all notes are one set, however they are called; a part is another one", () => {
  const { set } = shared();
  expect(shared({ title: "" }, own.slice(1)).set).toBe(set);
  expect(shared({ which: "picked" }).set).not.toBe(set);
  expect(shared({ which: "picked" }, own.slice(1)).set).toBe(shared({ which: "found" }).set);
});

test("a passage's link is that passage alone, with its note and its colour's name", () => {
  const preferences = {
    authorName: "هدى",
    authorKey: "k3x9a",
    colourNames: { sage: "دليل", rose: "اعتراض" },
  };
  const [first = placed("نور")] = own;
  const layer = arrived(passageLink({ edition, placed: first, preferences, page }, MADE));
  expect(layer).toMatchObject({ author: "هدى", title: "", veil: 0, colourNames: { sage: "دليل" } });
  expect(layer.colourNames).not.toHaveProperty("rose");
  expect(notes(layer)).toEqual(["حكمة"]);
  expect(layer.set).not.toBe(shared().set);
});

test.each([
  ["all", ["العلم نور", "الجهل", "سهر الليالي"]],
  ["found", ["الجهل"]],
  ["picked", ["العلم نور", "سهر الليالي"]],
] as const)("%s chooses in reading order", (which, words) => {
  const picked = new Set(["سهر الليالي", "العلم نور", "not here"]);
  const chosen = chosenOf({ which, picked }, own, new Set(["الجهل"]));
  expect(chosen.map(({ annotation }) => annotation.id)).toEqual(words);
});
