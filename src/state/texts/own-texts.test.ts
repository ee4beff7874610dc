import { expect, test } from "vitest";
import type { BroughtText } from "../../core/library/brought-text";
import { proposedDetails } from "../../core/library/own-text";
import { memoryTextArchive } from "../../testing/memory-text-archive";
import { createOwnTexts } from "./own-texts";

const brought = (...texts: readonly string[]): BroughtText => ({
  about: {},
  blocks: texts.map((text) => ({ type: "paragraph", text })),
  pages: [],
  comments: [],
  leftOut: new Map(),
});
const details = { headline: "عنوان", author: "", inLanguage: "ar" };

function setUp(options?: { isFull: boolean }) {
  const archive = memoryTextArchive(options);
  let count = 0;
  const open = () =>
    createOwnTexts({ archive, newId: () => `id${++count}`, now: () => "2026-11-26T00:00:00.000Z" });
  return { archive, open, texts: open() };
}

test("a text that is added is there after a reload, whole", async () => {
  const { texts, open } = setUp();
  const added = await texts.add(brought("نص أول", "نص ثان"), details);
  expect(added).toEqual({ ok: true, value: "own-id1" });
  const again = open();
  await expect.poll(() => again.get().texts.get("own-id1")?.words).toBe(4);
  const read = await again.read("own-id1");
  expect(read.ok && read.value.article.blocks).toHaveLength(2);
});

test("what the browser refuses is not told to be kept", async () => {
  const { texts } = setUp({ isFull: true });
  expect(await texts.add(brought("نص"), details)).toEqual({ ok: false, fault: "full" });
  expect(texts.get().texts.size).toBe(0);
});

test("the same words are known again, whatever they are called", async () => {
  const { texts } = setUp();
  await texts.add(brought("نص"), details);
  expect(texts.sameAs(brought("نص").blocks)).toBe("own-id1");
  expect(texts.sameAs(brought("غيره").blocks)).toBeUndefined();
});

test("a name is changed without a word of the text", async () => {
  const { texts } = setUp();
  await texts.add(brought("نص"), { ...details, author: "كاتب" });
  const edition = texts.get().texts.get("own-id1")?.edition;
  await texts.rename("own-id1", { headline: "آخر", author: "", inLanguage: "fa" });
  expect(texts.get().texts.get("own-id1")).toEqual({
    id: "own-id1",
    headline: "آخر",
    inLanguage: "fa",
    edition,
    added: "2026-11-26T00:00:00.000Z",
    words: 1,
    size: expect.any(Number) as number,
  });
});

test("other words in its place are another edition of the same text", async () => {
  const { texts } = setUp();
  await texts.add(brought("نص"), details);
  const edition = texts.get().texts.get("own-id1")?.edition;
  await texts.replace("own-id1", brought("نص مصحح"));
  expect(texts.get().texts.size).toBe(1);
  expect(texts.get().texts.get("own-id1")?.edition).not.toBe(edition);
  const [earlier] = await texts.earlier("own-id1");
  expect(earlier?.own.article.blocks).toEqual(brought("نص").blocks);
});

test("what is removed lies in the bin, with what it was before, and comes back after any time", async () => {
  const { texts, archive, open } = setUp();
  await texts.add(brought("نص"), details);
  await texts.replace("own-id1", brought("نص مصحح"));
  await texts.remove("own-id1", ["note1"]);
  expect((await texts.read("own-id1")).ok).toBe(false);
  const later = open();
  await expect.poll(() => [...later.inBin().keys()]).toEqual(["own-id1"]);
  expect(later.get().texts.size).toBe(0);
  expect(await later.putBack("own-id1")).toEqual({ ok: true, value: ["note1"] });
  expect([later.get().texts.has("own-id1"), later.inBin().size]).toEqual([true, 0]);
  expect(await later.earlier("own-id1")).toHaveLength(1);
  expect(archive.held.size).toBe(1);
});

test("the bin forgets those that are named, for good", async () => {
  const { texts, archive } = setUp();
  await texts.add(brought("نص"), details);
  await texts.add(brought("غيره"), details);
  await texts.remove("own-id1", []);
  await texts.remove("own-id2", []);
  await texts.purge((id) => id === "own-id2");
  expect([...archive.held.keys()]).toEqual(["own-id1"]);
  expect([...texts.inBin().keys()]).toEqual(["own-id1"]);
});

test("a correction begun on an edition that no longer stands is not written unasked; asked, both are kept", async () => {
  const { texts } = setUp();
  await texts.add(brought("نص"), details);
  const began = texts.get().texts.get("own-id1")?.edition ?? "";
  await texts.replace("own-id1", brought("نص هناك"), began);
  expect(await texts.replace("own-id1", brought("نص هنا"), began)).toEqual({
    ok: false,
    fault: "changed",
  });
  await texts.replace("own-id1", brought("نص هنا"));
  const words = (await texts.earlier("own-id1")).map(({ own }) => own.article.blocks[0]?.text);
  expect(words).toEqual(["نص هناك", "نص"]);
});

test("a record that cannot be read is no text, and stays where it is", async () => {
  const { archive, open } = setUp();
  archive.held.set("own-x", { text: "{}", summary: { v: 9 } });
  const texts = open();
  await expect.poll(() => texts.get().disk).toBe("ready");
  expect(texts.get().texts.size).toBe(0);
  expect(archive.held.size).toBe(1);
});

test.each([
  ["what the file says", { about: { headline: "كتاب" } }, "كتاب"],
  [
    "its first heading",
    {
      blocks: [
        { type: "paragraph", text: "تمهيد" },
        { type: "heading", level: 2, text: "باب" },
      ],
    },
    "باب",
  ],
  ["its first line, if short", {}, "نص"],
  ["its file's name", { blocks: [{ type: "paragraph", text: "كلام ".repeat(60) }] }, "my file"],
] as const)("a text is called by %s", (_, part, headline) => {
  expect(proposedDetails({ ...brought("نص"), ...part }, "my_file.txt").headline).toBe(headline);
});
