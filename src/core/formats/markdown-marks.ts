/** No honest line is longer, in UTF-16 code units: of what is, no mark is looked for, so that none takes long. */
const LONGEST_LINE = 10_000;

/** How much of what surrounds marked words is taken along, in UTF-16 code units. */
const CONTEXT = 64;

const MARK =
  /==(?=\S)((?:(?!==).){1,2000}?)==|<mark\b[^<>]{0,200}>((?:(?!<\/?mark\b).){1,2000}?)<\/mark>|\{==((?:(?!==\}).){1,2000}?)==\}/gu;
const CRITIC_NOTE = /^\{>>((?:(?!<<\}).){0,2000})<<\}/u;

export type MarkedWords = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly note: string;
};

/** The words of a line that are marked, each with what stands around it. */
export function markedWords(line: string): readonly MarkedWords[] {
  if (line.length > LONGEST_LINE) return [];
  if (!line.includes("==") && !line.includes("<mark")) return [];
  const pieces: { words: string; isMark: boolean; note: string }[] = [];
  let from = 0;
  const plain = line.replaceAll(/\{==((?:(?!==\}).){1,2000}?)==\}/gu, "==$1==");
  for (const match of plain.matchAll(MARK)) {
    if (match.index < from) continue;
    pieces.push({ words: plain.slice(from, match.index), isMark: false, note: "" });
    from = match.index + match[0].length;
    const note = CRITIC_NOTE.exec(plain.slice(from, from + 2010));
    if (note) from += note[0].length;
    const words = match[1] ?? match[2] ?? match[3] ?? "";
    pieces.push({ words, isMark: true, note: note?.[1]?.trim() ?? "" });
  }
  pieces.push({ words: plain.slice(from), isMark: false, note: "" });
  const shown = pieces.map(({ words }) => plainWords(words));
  const whole = shown
    .join("")
    .replace(/^\s*(?:[-*+]|\d+[.)]|#{1,6})\s+/u, (head) => " ".repeat(head.length));
  let at = 0;
  return pieces.flatMap(({ isMark, note }, nth) => {
    const start = at;
    at += shown[nth]?.length ?? 0;
    if (!isMark) return [];
    const exact = whole.slice(start, at);
    const prefix = whole.slice(Math.max(0, start - CONTEXT), start).trimStart();
    return [{ exact, prefix, suffix: whole.slice(at, at + CONTEXT).trimEnd(), note }];
  });
}

/** What stands in the place of an escaped sign while the others are looked for; no text holds a zero. */
const escaped = (_: string, sign: string) => `\0${sign.charCodeAt(0)}\0`;
const unescaped = (_: string, code: string) => String.fromCharCode(Number(code));

/** Words as they are read: emphasis, links' addresses and backslashes left out; an escaped sign marks nothing. */
export const plainWords = (words: string): string =>
  words.length > 10 * LONGEST_LINE
    ? words
    : words
        .replaceAll(/\\([!-/:-@[-`{-~])/gu, escaped)
        .replaceAll(/(\*\*|__)(?=\S)((?:(?!\1).){1,2000}?)\1/gu, "$2")
        .replaceAll(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]{1,2000})\*(?!\*)/gu, "$1")
        .replaceAll(/!?\[([^[\]\n]{0,2000})\]\(<?[^()<>\n]{0,2000}>?\)/gu, "$1")
        .replaceAll(/ ?(?:<br\s*\/?>|\\$| {2}$)/gimu, "")
        // oxlint-disable-next-line no-control-regex -- it is what stands for a sign
        .replaceAll(/\0(\d+)\0/gu, unescaped);
