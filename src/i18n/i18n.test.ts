import { describe, expect, test } from "vitest";
import { ar, en } from "../testing/all-words";
import { createFormat } from "./format";
import { createI18n, learnWords, preferredLanguage, speak } from "./i18n";

type Tree = { readonly [key: string]: string | Tree };

const keysOf = (tree: Tree, path = ""): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [path + key] : keysOf(value, `${path}${key}.`),
  );
const counted = (tree: Tree) =>
  new Set(
    keysOf(tree).flatMap((key) => /^(.*)_(zero|one|two|few|many|other)$/u.exec(key)?.[1] ?? []),
  );
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)]
    .map(([, name]) => name)
    .toSorted((a = "", b = "") => a.localeCompare(b));

describe("plurals", () => {
  test.each([...counted(ar)])("Arabic has all six forms of %s", (key) => {
    for (const form of ["zero", "one", "two", "few", "many", "other"]) {
      expect(keysOf(ar)).toContain(`${key}_${form}`);
    }
  });

  test.each([...counted(en)])("English has both forms of %s", (key) => {
    expect(keysOf(en)).toEqual(expect.arrayContaining([`${key}_one`, `${key}_other`]));
  });

  test.each([
    [0, "لا حواشي"],
    [1, "حاشية واحدة"],
    [2, "حاشيتان"],
    [3, "٣ حواشٍ"],
    [11, "١١ حاشية"],
    [100, "١٠٠ حاشية"],
  ])("%i notes are counted as an Arab does", async (count, sentence) => {
    const shown = createFormat("ar", "auto").number(count);
    const i18n = createI18n();
    await learnWords(i18n, "margin");
    expect(i18n.t("margin.count", { count, shown })).toBe(sentence);
  });
});

test("each English sentence takes the same values as its Arabic one", () => {
  const flat = (tree: Tree) =>
    new Map(
      keysOf(tree).map((key) => [
        key,
        key
          .split(".")
          .reduce<string | Tree>((at, part) => (at as Tree)[part] ?? "", tree) as string,
      ]),
    );
  const arabic = flat(ar);
  for (const [key, sentence] of flat(en)) {
    if (/_(?:one|other)$/u.test(key)) continue;
    expect([key, placeholders(sentence)]).toEqual([key, placeholders(arabic.get(key) ?? "")]);
  }
});

test.each([
  [["ar-JO", "en"], "ar"],
  [["en-GB", "ar"], "en"],
  [["fr", "en-US"], "en"],
  [["fr"], "ar"],
  [[], "ar"],
])("a browser that asks for %j gets %s", (languages, language) => {
  expect(preferredLanguage(languages)).toBe(language);
});

test.each([
  ["ar", "auto", "١٬٢٣٤٫٥"],
  ["ar", "latn", "1,234.5"],
  ["en", "auto", "1,234.5"],
  ["en", "arab", "١٬٢٣٤٫٥"],
] as const)("a number in %s with %s digits is %s", (language, digits, shown) => {
  expect(createFormat(language, digits).number(1234.5)).toBe(shown);
});

test("a day is written out in the chosen digits", () => {
  expect(createFormat("ar", "auto").day("2015-07-01")).toBe("١ يوليو ٢٠١٥");
  expect(createFormat("en", "auto").day("2015-07-01")).toBe("July 1, 2015");
});

test("of two languages that were asked for, the last is spoken, whichever comes first", async () => {
  const i18n = createI18n();
  const english = speak(i18n, "en");
  await speak(i18n, "ar");
  await english;
  expect(i18n.language).toBe("ar");
});

test("the interface goes over to English and back", async () => {
  const i18n = createI18n();
  await speak(i18n, "en");
  await learnWords(i18n, "margin");
  expect(i18n.t("app.name")).toBe("Hashiya");
  expect(i18n.t("margin.title")).toBe("Margin");
  expect(i18n.t("margin.count", { count: 0, shown: "0" })).toBe("0 notes");
  await learnWords(i18n, "storage");
  expect(i18n.t("storage.title")).toBe("Storage");
  await speak(i18n, "ar");
  expect(i18n.t("app.name")).toBe("حاشية");
  expect(i18n.t("storage.title")).toBe("التخزين");
});
