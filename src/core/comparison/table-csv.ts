import type { Colour } from "../annotation/annotation";
import type { Participant } from "./marked-words";
import type { Cluster } from "./clusters";

/** What the table's own cells say, in the reader's language. */
export type TableWords = {
  readonly name: string;
  readonly howMany: string;
  readonly colours: Readonly<Record<Colour, string>>;
};

type Table = {
  readonly text: string;
  readonly people: readonly Participant[];
  readonly clusters: readonly Cluster[];
};

/**
 * The table of people and clusters as CSV (RFC 4180): a row a person, a column a cluster; a cell
 * holds a line for each mark, its colour with the note that begins there. The second row tells how
 * many marked each cluster.
 *
 * It begins with a byte order mark, without which Excel takes UTF-8 for the system's own letters.
 */
export function tableCsv({ text, people, clusters }: Table, words: TableWords): string {
  const rows = [
    [words.name, ...clusters.map(({ range }) => text.slice(range.start, range.end))],
    [words.howMany, ...clusters.map(({ shares }) => String(shares.length))],
    ...people.map((person) => [
      person.name,
      ...clusters.map((cluster) => cellOf(cluster, person, words)),
    ]),
  ];
  return `\uFEFF${rows.map((row) => row.map(csvField).join(",")).join("\r\n")}\r\n`;
}

function cellOf({ shares }: Cluster, person: Participant, words: TableWords): string {
  const share = shares.find((it) => it.person.key === person.key);
  return (share?.marks ?? [])
    .map(({ colour, note }) => words.colours[colour] + (note === "" ? "" : `: ${note}`))
    .join("\n");
}

/** What a spreadsheet would take for a formula: the wide forms count as well. (OWASP, CSV Injection) */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/**
 * One field, in quotes where it must be. A field that a spreadsheet would run as a formula gets an
 * apostrophe before it: what pupils write is never run on their teacher's machine.
 */
export function csvField(value: string): string {
  const inert = FORMULA.test(value) ? `'${value}` : value;
  return /["\r\n,]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
