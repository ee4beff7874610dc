import { describe, expect, test } from "vitest";

const sources = import.meta.glob<string>("./**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The floors, the lowest first: a file imports from its own or a lower one. */
const FLOORS = ["core", "i18n", "browser", "state", "ui", "features", "app"];
/** The entry and the checks stand above the house; the worker stands beside it. */
const OUTSIDE = ["main.tsx", "architecture.test.ts", "contrast.test.ts", "vite-env.d.ts"];
const APART = ["offline", "testing"];

type Import = { readonly from: string; readonly to: string };

const files = Object.entries(sources).map(([path, source]) => ({ path: path.slice(2), source }));
const floorOf = (path: string) => path.split("/")[0] ?? "";
const isTest = (path: string) => /\.test\.tsx?$/u.test(path) || floorOf(path) === "testing";

const imports: Import[] = files.flatMap(({ path, source }) =>
  [...source.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/gu)].map(([, to = ""]) => ({
    from: path,
    to: to.startsWith(".") ? resolved(path, to) : to,
  })),
);
const inside = imports.filter(({ to }) => FLOORS.includes(floorOf(to)));
const shown = ({ from, to }: Import) => `${from} → ${to}`;

function resolved(from: string, to: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of to.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

describe("the house", () => {
  test("is read at all", () => {
    expect(files.length).toBeGreaterThan(40);
    expect(inside.length).toBeGreaterThan(100);
  });

  test("has no other rooms than the ones it names", () => {
    const known = new Set([...FLOORS, ...APART, ...OUTSIDE]);
    expect(files.map(({ path }) => floorOf(path)).filter((floor) => !known.has(floor))).toEqual([]);
  });

  test("is climbed by no import", () => {
    const climbs = inside.filter(
      ({ from, to }) =>
        FLOORS.includes(floorOf(from)) &&
        !isTest(from) &&
        FLOORS.indexOf(floorOf(to)) > FLOORS.indexOf(floorOf(from)),
    );
    expect(climbs.map(shown)).toEqual([]);
  });

  test("keeps its words and its parts to themselves", () => {
    const leaks = inside.filter(
      ({ from, to }) =>
        (floorOf(from) === "i18n" && floorOf(to) !== "i18n") ||
        (floorOf(from) === "ui" && !["ui", "i18n"].includes(floorOf(to))),
    );
    expect(leaks.map(shown)).toEqual([]);
  });

  test("lets no feature know another", () => {
    const featureOf = (path: string) => path.split("/")[1];
    const crossings = inside.filter(
      ({ from, to }) =>
        floorOf(from) === "features" &&
        floorOf(to) === "features" &&
        featureOf(from) !== featureOf(to),
    );
    expect(crossings.map(shown)).toEqual([]);
  });

  test("uses React on the floors that draw, in i18n/react.tsx and in state/react.tsx", () => {
    const reactBelow = imports.filter(
      ({ from, to }) =>
        /^react(?:-dom)?(?:\/|$)/u.test(to) &&
        ["core", "i18n", "browser", "state"].includes(floorOf(from)) &&
        !["i18n/react.tsx", "state/react.tsx"].includes(from),
    );
    expect(reactBelow.map(shown)).toEqual([]);
  });

  test("brings test helpers into tests only", () => {
    const leaks = imports.filter(({ from, to }) => to.startsWith("testing/") && !isTest(from));
    expect(leaks.map(shown)).toEqual([]);
  });

  test("names logical directions only", () => {
    const physical =
      /["'`\s](?:-?(?:m|p|scroll-m|scroll-p)[lr]-[\w[]|-?(?:left|right)-[\d[]|text-(?:left|right)\b|(?:rounded|border)-[lr]\b|float-(?:left|right)\b)/u;
    const found = files.filter(
      ({ path, source }) => path.endsWith(".tsx") && physical.test(source),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test("puts others' words into its sentences by `isolated` alone, which closes what they leave open", () => {
    const written = files.filter(
      ({ path, source }) =>
        !isTest(path) && path !== "core/text/bidi-controls.ts" && /\\u206[6-9]/u.test(source),
    );
    expect(written.map(({ path }) => path)).toEqual([]);
  });

  test("keeps all sentences in i18n", () => {
    const arabic = /[\u0620-\u064A]/u;
    const spoken = files.filter(
      ({ path, source }) =>
        path.endsWith(".tsx") &&
        !isTest(path) &&
        arabic.test(source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/gu, "")),
    );
    expect(spoken.map(({ path }) => path)).toEqual([]);
  });

  test("says a control's name once", () => {
    const twice = /<[a-z](?=[^<]*\saria-label=)(?=[^<]*\stitle=)[^<]*/u;
    const found = files.filter(({ path, source }) => path.endsWith(".tsx") && twice.test(source));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test("makes one Range, which is lent", () => {
    const makes = /createRange\(|new Range\(/u;
    const found = files.filter(({ path, source }) => !isTest(path) && makes.test(source));
    expect(found.map(({ path }) => path)).toEqual(["browser/page/ruler.ts"]);
  });
});
