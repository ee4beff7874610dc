import { readdirSync, readFileSync } from "node:fs";
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
/** Names for what `ui/controls.css` says of states; the look itself is Tailwind's. */
const STATES = new Set(["choice", "icon-button", "primary"]);
/** What stands around the text: a drag in the text selects nothing of it (`reader.css`); what is printed with it, or in its place; what stands in the margin; and what else gives way to. */
const PLACED = new Set([
  "margin",
  "top-bar",
  "article-header",
  "qr-print",
  "layers",
  "layers-to-come",
  "selection-toolbar",
]);

const HERE = new URL(".", import.meta.url);
/** The style sheets, their comments out. */
const sheets = readdirSync(HERE, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".css"))
  .map((path) => ({
    path,
    css: readFileSync(new URL(path, HERE), "utf8").replaceAll(/\/\*[\s\S]*?\*\//gu, ""),
  }));

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

/** A floor, or one feature: whose a class of the style sheets is. */
const roomOf = (path: string) =>
  floorOf(path) === "features" ? path.split("/").slice(0, 2).join("/") : floorOf(path);

/** The classes that a style sheet's selectors name. */
const namedIn = (css: string) =>
  [...css.matchAll(/[^{};]+(?=\{)/gu)].flatMap(([selector]) =>
    [...selector.matchAll(/\.([a-z][\w-]*)/giu)].map(([, name = ""]) => name),
  );

/** The classes that a component gives by name, those of one string together. */
const givenIn = (source: string) =>
  [...source.matchAll(/className=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\})/gu)].flatMap(
    ([, plain, expression = ""]) =>
      (plain === undefined
        ? [...expression.matchAll(/["`]([^"`]*)["`]/gu)].map(([, words = ""]) => words)
        : [plain]
      ).map((words) =>
        words
          .replaceAll(/\$\{[^}]*\}/gu, " ")
          .split(/\s+/u)
          .filter(Boolean),
      ),
  );

/** The rooms whose style sheets name each class. */
const roomsOfClass = new Map<string, Set<string>>();
for (const { path, css } of sheets.filter(({ path }) => FLOORS.includes(floorOf(path))))
  for (const name of namedIn(css))
    roomsOfClass.set(name, (roomsOfClass.get(name) ?? new Set()).add(roomOf(path)));

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

  test("gives a class of the style sheets where it is at home, where `ui` is, or from `app`", () => {
    expect(roomsOfClass.size).toBeGreaterThan(100);
    const strayed = files
      .filter(({ path }) => path.endsWith(".tsx") && !["app", "main.tsx"].includes(roomOf(path)))
      .flatMap(({ path, source }) =>
        givenIn(source)
          .flat()
          .filter((name) => {
            const rooms = roomsOfClass.get(name);
            return rooms !== undefined && !rooms.has("ui") && !rooms.has(roomOf(path));
          })
          .map((name) => `${path}: ${name}`),
      );
    expect(strayed).toEqual([]);
  });

  test("takes from Tailwind the place alone for what has a class of its own", () => {
    const isPlace = (name: string) =>
      /^(?:-?m[sebtxy]?-|grow|w-full|min-w-0|max-w-|self-|justify-self-|font-text$)/u.test(name);
    const mixed = files
      .filter(({ path }) => path.endsWith(".tsx"))
      .flatMap(({ path, source }) =>
        givenIn(source)
          .filter((names) => names.some((it) => roomsOfClass.has(it) && !STATES.has(it)))
          .filter((names) => !names.every((it) => roomsOfClass.has(it) || isPlace(it)))
          .map((names) => `${path}: ${names.join(" ")}`),
      );
    expect(mixed).toEqual([]);
  });

  test("styles a class in one room, and elsewhere only as a part that it places", () => {
    const shared = [...roomsOfClass].filter(([name, rooms]) => {
      const features = [...rooms].filter((room) => room.startsWith("features/"));
      return !rooms.has("ui") && features.length > 1 && !PLACED.has(name);
    });
    expect(shared.map(([name, rooms]) => `${name}: ${[...rooms].join(", ")}`)).toEqual([]);
    expect([...PLACED].filter((name) => (roomsOfClass.get(name)?.size ?? 0) < 2)).toEqual([]);
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
