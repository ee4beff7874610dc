import { readFileSync } from "node:fs";
import { writeNote } from "./pages/notes";
import { ar } from "./pages/words";
import { expect, pagesOnPage, test } from "./pages/test";
import type { Surface } from "./support/surface";

const WORDS = "التحديات الداخلية والخارجية";
const FIRST = "القلمون";
const FIXTURES = new URL("../src/core/record/fixtures/", import.meta.url);

type Fields = Readonly<Record<string, unknown>>;

/** A frozen record as some version wrote it, on the seed article, with other fields. */
const record = (name: string, fields: Fields): string => {
  const frozen: Fields = JSON.parse(readFileSync(new URL(`${name}.json`, FIXTURES), "utf8"));
  return JSON.stringify({ ...frozen, ...fields });
};

const KEY = "hashiya:1:annotation:";
const old = (id: string, words: string) =>
  record("stored-annotation-1", {
    id,
    source: "inshiqaqat",
    edition: undefined,
    deleted: undefined,
    exact: words,
    prefix: "",
    suffix: "",
    note: "من النسخة الأولى",
  });
const newer = (id: string, words: string) =>
  record("stored-annotation-2", {
    v: 7,
    i: id,
    a: "inshiqaqat",
    e: undefined,
    d: undefined,
    q: words,
    p: "",
    x: "",
    l: words.length,
    n: "من نسخة لم تأت بعد",
    mood: "قلق",
  });

/** Puts records there before the program starts. */
async function put(surface: Surface, records: Fields) {
  await surface.goto("icons/icon-192.png"); // the same origin, without the program
  await surface.evaluate((entries) => {
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, String(value));
  }, records);
}

const held = (surface: Surface, keys: readonly string[]) =>
  surface.evaluate((names) => names.map((name) => localStorage.getItem(name)), keys);

test("a note of the first version is read, and written anew only when it changes", async ({
  surface,
  reader,
  margin,
}) => {
  const text = old("k3x9w2m7q4tz", WORDS);
  await put(surface, { [`${KEY}k3x9w2m7q4tz`]: text });
  await reader.open();
  await margin.hasCard(WORDS, { note: "من النسخة الأولى", colour: "saffron", notice: "" });
  expect(await held(surface, [`${KEY}k3x9w2m7q4tz`])).toEqual([text]);
  await margin.open(WORDS);
  await margin.chooseColour("sage");
  await margin.hasCard(WORDS, { colour: "sage" });
  await reader.reload();
  await margin.hasCard(WORDS, { note: "من النسخة الأولى", colour: "sage" });
  const [now] = await held(surface, [`${KEY}k3x9w2m7q4tz`]);
  expect(JSON.parse(now ?? "")).toMatchObject({ v: 2, n: "من النسخة الأولى", c: "sage" });
});

test("a newer version's note is shown and left alone", async ({
  surface,
  reader,
  margin,
  storage,
}) => {
  const text = newer("newer", WORDS);
  await put(surface, { [`${KEY}newer`]: text });
  await reader.open();
  await margin.hasCard(WORDS, { note: "من نسخة لم تأت بعد" });
  await margin.open(WORDS);
  await margin.isOpenOn(WORDS);
  const buttons = await surface.evaluate(() =>
    [...document.querySelectorAll("aside article[aria-current] .card-actions button")].map((it) =>
      it.getAttribute("aria-label"),
    ),
  );
  expect(buttons).toContain(ar.margin.copyLink);
  expect(buttons).not.toContain(ar.margin.edit);
  expect(buttons).not.toContain(ar.margin.delete);
  await storage.open();
  await storage.says("setAside", ar.storage.setAside["newer-version"]);
  expect(await held(surface, [`${KEY}newer`])).toEqual([text]);
});

test("garbage in the keys is counted, left as it is, and to be had as a file @engines", async ({
  surface,
  reader,
  margin,
  storage,
}) => {
  const garbage: Fields = {
    [`${KEY}cut`]: old("cut", WORDS).slice(0, 90),
    [`${KEY}list`]: "[]",
    [`${KEY}null`]: "null",
    [`${KEY}empty`]: "",
    [`${KEY}other-id`]: old("quite-another", WORDS),
    [`${KEY}no-version`]: record("stored-annotation-2", { v: undefined }),
    [`${KEY}strange-version`]: record("stored-annotation-2", { v: "2" }),
    [`${KEY}wrong-colour`]: record("stored-annotation-2", { i: "wrong-colour", c: "puce" }),
    [`${KEY}nan`]: old("nan", WORDS).replace(/"start":\d+/u, '"start":"here"'),
    "hashiya:1:draft:cut": '{"v":1,"te',
    "hashiya:1:preferences:reader": "{{{",
    "hashiya:1:backup:last": "yesterday",
  };
  await put(surface, { ...garbage, [`${KEY}good`]: old("good", FIRST) });
  await reader.open();
  await margin.hasCard(FIRST, { note: "من النسخة الأولى" });
  await reader.highlight(WORDS);

  await storage.open();
  await storage.says("setAside", ar.margin.setAside_few.replace("{{shown}}", "٩"));
  await storage.catchFiles();
  await storage.press(ar.edition.export);
  const { base64 } = await storage.caught();
  const file: { id: string; text: string }[] = JSON.parse(Buffer.from(base64, "base64").toString());
  expect(Object.fromEntries(file.map(({ id, text }) => [`${KEY}${id}`, text]))).toEqual(
    Object.fromEntries(Object.entries(garbage).slice(0, 9)),
  );
  await reader.open();
  await reader.reload();
  await margin.hasCard(WORDS);
  const keys = Object.keys(garbage).slice(0, 10);
  expect(await held(surface, keys)).toEqual(keys.map((key) => garbage[key]));
});

test("a clock that was set back changes no order: edits, deleting and undoing hold", async ({
  page,
}) => {
  const { reader, margin } = pagesOnPage(page);
  await page.clock.install({ time: "2030-06-01T12:00:00Z" });
  await reader.open();
  await writeNote({ reader, margin }, WORDS, "أول");

  await page.clock.setSystemTime("2001-01-01T00:00:00Z");
  const other = pagesOnPage(await page.context().newPage());
  await other.reader.open();
  await margin.open(WORDS);
  await margin.press("edit");
  await margin.isWriting(WORDS);
  await margin.write(" ثم ثان");
  await margin.save();
  for (const tab of [margin, other.margin]) await tab.hasCard(WORDS, { note: "أول ثم ثان" });
  await margin.open(WORDS);
  await margin.press("delete");
  for (const tab of [margin, other.margin]) await tab.hasNoCard(WORDS);
  await reader.reload();
  await margin.hasNoCard(WORDS);
  await margin.showDeleted();
  await margin.restore();
  for (const tab of [margin, other.margin]) await tab.hasCard(WORDS, { note: "أول ثم ثان" });
  await reader.reload();
  await margin.hasCard(WORDS, { note: "أول ثم ثان" });
});
