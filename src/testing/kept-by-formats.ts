import { readFileSync } from "node:fs";

const README = readFileSync(new URL("../core/formats/README.md", import.meta.url), "utf8");
/** What a format may keep of a note. */
export const COLUMNS = ["ids", "dates", "authors", "tags", "colours", "answers", "places"] as const;

export type Column = (typeof COLUMNS)[number];

/** What the formats' README promises of a format, column by column. */
export function cellsOf(format: string): Readonly<Record<Column, string>> {
  const row = README.split("\n").find((line) => line.includes(`\`${format}\``)) ?? "";
  const cells = row.split("|").map((cell) => cell.trim());
  return Object.fromEntries(COLUMNS.map((name, at) => [name, cells[at + 2] ?? ""])) as never;
}
