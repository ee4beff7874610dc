import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COLOURS } from "./core/annotation/annotation";
import { TINTS } from "./core/annotation/layer";
import {
  contrast,
  declarationsOf,
  palette,
  stacked,
  THEMES,
  type Rgba,
  type Theme,
} from "./testing/colours";

/*
 * Every pair of colours that can meet on a page, computed from the style sheets: axe sees only those that a
 * story happens to show. Words: 4.5, lines and controls: 3. (WCAG 2.2, 1.4.3 and 1.4.11)
 */
const LINES = 3;
/** Who chooses high contrast gets WCAG's enhanced one (1.4.6). */
const wordsOn = (theme: Theme) => (theme.endsWith("contrast") ? 7 : 4.5);

const sheet = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const index = sheet("index.css");
const shape = sheet("shape.css");
const highlight = sheet("ui/highlight.css");
const compare = sheet("features/compare/compare.css");
const sharing = sheet("features/sharing/sharing.css");

const mark = declarationsOf(highlight, ".highlight");
const FILLS = [...COLOURS, "guide"] as const;
const PEOPLE = Array.from({ length: TINTS }, (_, at) => `--person-${at + 1}`);
const SURFACES = ["--paper", "--paper-raised", "--paper-sunk"];

/** What may pass over words in an instant: they are selected, their note is open, another's is pointed at. */
const PASSING = ["--selection", "--tint-active", "--tint-hover"];

const colours = (theme: Theme, ...rules: readonly ReadonlyMap<string, string>[]) =>
  palette(theme, [mark, tokensOf(theme), ...rules]);

/** Every choice of some things, that of none too. */
const subsets = <It>(all: readonly It[]): (readonly It[])[] =>
  all.reduce<(readonly It[])[]>((some, it) => [...some, ...some.map((few) => [...few, it])], [[]]);

type Pair = readonly [what: string, colour: Rgba, ground: Rgba];

/** The pairs that differ too little, worst first, as a person would name them. */
const tooFaint = (pairs: readonly Pair[], least: number) =>
  pairs
    .map(([what, colour, ground]) => [what, contrast(colour, ground)] as const)
    .filter(([, ratio]) => ratio < least)
    .toSorted(([, a], [, b]) => a - b)
    .map(([what, ratio]) => `${what}: ${ratio.toFixed(2)}`);

describe.each(THEMES)("on %s paper", (theme) => {
  const WORDS = wordsOn(theme);
  const at = colours(theme);
  const paper = at("--paper");
  const fillOf = (colour: string) => stacked(paper, at(`--tint-${colour}`));

  test("the page's words stand out", () => {
    const pairs = SURFACES.flatMap((surface) =>
      ["--ink", "--ink-soft", "--rubric"].map((words): Pair => [
        `${words} on ${surface}`,
        at(words),
        at(surface),
      ]),
    );
    const selected = ["--ink", "--ink-soft", "--rubric"].map((words): Pair => [
      `${words} selected`,
      at(words),
      stacked(paper, at("--selection")),
    ]);
    const primary: Pair = ["a primary button, and what is on", paper, at("--ink")];
    const toast: Pair = ["a toast", paper, at("--ink")];
    expect(tooFaint([...pairs, ...selected, primary, toast], WORDS)).toEqual([]);
  });

  test("people's names stand out", () => {
    const pairs = PEOPLE.flatMap((person) =>
      ["--paper", "--paper-raised"].map((surface): Pair => [
        `${person} on ${surface}`,
        at(person),
        at(surface),
      ]),
    );
    expect(tooFaint(pairs, WORDS)).toEqual([]);
  });

  test("words on a highlight stand out, whatever passes over them", () => {
    const words = mark.get("color") ?? "";
    const inked = palette(theme, [new Map([...mark, ["--words", words]]), tokensOf(theme)]);
    const pairs = [...FILLS, undefined].flatMap((colour) =>
      subsets(PASSING).map((passing): Pair => {
        const ground = stacked(
          colour ? fillOf(colour) : paper,
          ...passing.map((token) => at(token)),
        );
        return [`on ${colour ?? "no fill"} with ${passing.join()}`, inked("--words"), ground];
      }),
    );
    expect(tooFaint(pairs, WORDS)).toEqual([]);
  });

  test("each line below a highlight is seen on paper and on every fill", () => {
    const lines = [...FILLS.map((it) => `--line-${it}`), ...PEOPLE, "--rubric", "--ink"];
    const pairs = lines.flatMap((line) => [
      [`${line} on paper`, at(line), paper] as Pair,
      ...FILLS.map((colour): Pair => [`${line} on ${colour}`, at(line), fillOf(colour)]),
    ]);
    expect(tooFaint(pairs, LINES)).toEqual([]);
  });

  test("controls and what tells their state are seen", () => {
    const drawn = ["--rule-strong", "--rubric", "--ink", "--ink-soft", ...PEOPLE];
    const swatches = COLOURS.map((it) => `--line-${it}`);
    const pairs = SURFACES.flatMap((surface) =>
      [...drawn, ...swatches].map((line): Pair => [`${line} on ${surface}`, at(line), at(surface)]),
    );
    expect(tooFaint(pairs, LINES)).toEqual([]);
  });

  test("words on the heat of a class stand out, and so does the line below the one shown", () => {
    const heat = declarationsOf(compare, ".heat");
    const levels = [1, 2, 3, 4, 5].map((level) => {
      const rule = declarationsOf(compare, `.heat[data-level="${level}"]`);
      const here = colours(theme, new Map([...rule, ["--words", heat.get("color") ?? ""]]));
      const ground = stacked(paper, here("--fill"));
      return { level, ground, selected: stacked(ground, at("--selection")), at: here };
    });
    const words = levels.flatMap(({ level, ground, selected, at }): Pair[] => [
      [`on level ${level}`, at("--words"), ground],
      [`selected on level ${level}`, at("--words"), selected],
    ]);
    expect(tooFaint(words, WORDS)).toEqual([]);
    const shown = declarationsOf(compare, ".heat-text .heat[data-shown]").get("--line") ?? "";
    const lines = levels.map(({ level, ground }): Pair => [
      `on level ${level}`,
      colours(theme, new Map([["--shown", shown]]))("--shown"),
      ground,
    ]);
    expect(tooFaint(lines, LINES)).toEqual([]);
  });

  test("words on what was found stand out, and so does the line round the current hit", () => {
    const words = ["--found", "--found-now"].map((ground): Pair => [
      `words on ${ground}`,
      at("--ink"),
      at(ground),
    ]);
    const lines = ["--paper", "--found", "--found-now"].map((ground): Pair => [
      `line on ${ground}`,
      at("--found-line"),
      at(ground),
    ]);
    expect(tooFaint(words, WORDS)).toEqual([]);
    expect(tooFaint(lines, LINES)).toEqual([]);
  });

  test("a code for a projector stands on white in every theme, and so does its button", () => {
    const screen = declarationsOf(sharing, ".qr-screen");
    const here = colours(theme, new Map([...screen, ["--ground", screen.get("background") ?? ""]]));
    const ground = here("--ground");
    const words = ["--ground", "--paper-sunk"].map((surface): Pair => [
      `words on ${surface}`,
      here("--ink"),
      here(surface),
    ]);
    const lines = ["--rule-strong", "--rubric"].map((line): Pair => [
      `${line} on white`,
      here(line),
      ground,
    ]);
    expect(tooFaint(words, WORDS)).toEqual([]);
    expect(tooFaint(lines, LINES)).toEqual([]);
  });
});

test("a highlight has one fill, whatever lies beneath it", () => {
  const fills = highlight.match(/[^{}]*\{[^{}]*--fill:\s*var[^{}]*\}/gu) ?? [];
  expect(fills).toHaveLength(FILLS.length);
  for (const rule of fills) {
    expect(rule).toContain(":not([data-partial])");
    expect(rule).not.toContain("data-under");
  }
});

function tokensOf(theme: Theme): ReadonlyMap<string, string> {
  const own = /contrast|sepia/u.exec(theme)?.[0];
  const sheetOf = own === "contrast" ? shape : index;
  const rules = own ? declarationsOf(sheetOf, `:root[data-theme="${own}"]`) : [];
  return new Map([...declarationsOf(index, ":root"), ...rules]);
}
