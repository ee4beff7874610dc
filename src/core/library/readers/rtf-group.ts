import { LEFT_OUT } from "./rtf-tables";

/** What holds until a group's end. */
export type RtfGroup = {
  /** `title` and `author` are of the file itself; `skip` is nothing that is read. */
  readonly goal: "text" | "skip" | "twice" | "fonts" | "styles" | "title" | "author" | "note";
  /** What was read around words that stand twice, once for programs without Unicode. */
  readonly around: RtfGroup["goal"];
  /** How many letters stand after each `\u` for programs that do not know it. */
  readonly substitutes: number;
  readonly font: number | undefined;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly isDeleted: boolean;
};

/** What holds at a file's beginning. */
export const OUTERMOST: RtfGroup = {
  goal: "text",
  around: "text",
  substitutes: 1,
  font: undefined,
  strong: false,
  emphasis: false,
  isDeleted: false,
};

type Change = (group: RtfGroup, value: number | undefined) => Partial<RtfGroup>;

const strong: Change = (_, value) => ({ strong: value !== 0 });
const emphasis: Change = (_, value) => ({ emphasis: value !== 0 });

const CHANGES: ReadonlyMap<string, Change> = new Map<string, Change>([
  ["fonttbl", () => ({ goal: "fonts" })],
  ["stylesheet", () => ({ goal: "styles" })],
  ["upr", ({ goal }) => ({ goal: "twice", around: goal })],
  ["ud", ({ around }) => ({ goal: around })],
  ["info", () => ({ goal: "skip" })],
  ["title", ({ goal }) => (goal === "skip" ? { goal: "title" } : {})],
  ["author", ({ goal }) => (goal === "skip" ? { goal: "author" } : {})],
  ["footnote", () => ({ goal: "note" })],
  ["f", (_, value) => ({ font: value })],
  ["uc", (_, value) => ({ substitutes: value ?? 1 })],
  ["b", strong],
  ["ab", strong],
  ["i", emphasis],
  ["ai", emphasis],
  ["deleted", (_, value) => ({ isDeleted: value !== 0 })],
  ["plain", () => ({ strong: false, emphasis: false, isDeleted: false })],
]);

/** What holds after a control word; most say nothing of it. */
export function groupAfter(group: RtfGroup, word: string, value: number | undefined): RtfGroup {
  if (LEFT_OUT.has(word)) return { ...group, goal: "skip" };
  const change = CHANGES.get(word);
  return change ? { ...group, ...change(group, value) } : group;
}

/** What holds after `\*`: what may be passed by is, where it would be read as the text's words. */
export const groupPassedBy = (group: RtfGroup): RtfGroup =>
  group.goal === "text" ? { ...group, goal: "skip" } : group;
