import { decodeName } from "../address";
import { tagsInWords } from "../annotation/tags";
import { failed, ok, type Result } from "../result";
import { nearestColour } from "./colours";
import { markedWords, plainWords } from "./markdown-marks";
import type { NotesFault, ReadNotes } from "./notebook";
import { aboutText, gathering, idFromWords, tagsFrom, wordsFrom } from "./reading";
import { timeFrom } from "./web-annotation-schema";

type Line = { readonly text: string; readonly number: number };
/** A quote with what stands beneath it, until the next one, a heading or a rule. */
type Entry = {
  readonly number: number;
  readonly quote: string[];
  readonly note: string[];
  readonly callout: string | undefined;
};

const CALLOUT = /^\[!([\p{L}\p{N}_|-]+)\][+-]?\s*(.*)$/u;
const QUOTE_CALLOUTS = /^(?:quote|cite|highlight)/u;
/** The end of a block that Obsidian names, or a link to its passage alone on its line. */
const NAME = /(?:^|\s)\^([\p{L}\p{N}_-]+)\s*$/u;
const LINK_LINE = /^\s*(?:[—–-]\s*)?(?:<(https?:[^<>\s]+)>|\[[^[\]]*\]\(<?([^()<>\s]+)>?\))\s*$/u;
/** As we write it: who, when, tags, and the way back. */
const OWN_LINE = /^.* · \p{Cf}*\[[^[\]]*\]\(<?([^()<>\s]+)>?\)[\s\p{Cf}]*$/u;
const OWN_NOTE = /#\/read\/([^/?#)]+)\/([^/?#)]+)/u;

/**
 * Reads notes out of Markdown: words between `==`, `<mark>` or CriticMarkup's braces, in whatever text surrounds
 * them; quotes (`>`) with what stands beneath for their note; Obsidian's callouts, in which a quote may lie within.
 */
export function readMarkdown(
  input: string | Uint8Array,
  // oxlint-disable-next-line no-unused-vars -- it counts no places
  _text?: string,
): Result<ReadNotes, NotesFault> {
  const words = wordsFrom(input);
  if (!words.ok) return words;
  const { lines, front } = parted(words.value);
  const gathered = gathering();
  const twins = new Map<string, number>();
  const idOf = (...key: readonly unknown[]): string => {
    const name = JSON.stringify(key);
    const twin = twins.get(name) ?? 0;
    twins.set(name, twin + 1);
    return idFromWords("markdown", name, twin);
  };
  const { entries, prose } = entriesIn(lines);
  for (const entry of entries) {
    const told = toldIn(entry);
    const exact = plainWords(entry.quote.join("\n")).trim();
    gathered.add(String(entry.number), {
      id: told.id ?? idOf(exact, told.note),
      source: told.source ?? front.get("text") ?? "",
      selectors: [{ type: "TextQuoteSelector", exact, prefix: "", suffix: "" }],
      bodies: [{ value: told.note }],
      ...(told.colour && { colour: told.colour }),
      ...(told.created !== undefined && { created: told.created }),
      tags: tagsFrom(tagsInWords(told.note)),
    });
  }
  for (const { text, number } of prose)
    for (const { note, ...quote } of markedWords(text))
      gathered.add(String(number), {
        id: idOf(quote, note),
        source: front.get("text") ?? "",
        selectors: [{ type: "TextQuoteSelector", ...quote }],
        bodies: [{ value: note }],
        tags: tagsFrom(tagsInWords(note)),
      });
  const read = gathered.done(
    aboutText(front.get("title"), front.get("author"), front.get("url") ?? front.get("source")),
  );
  if (read.notes.length === 0 && read.passedOver.length === 0) return failed("not-this-format");
  return ok(read);
}

function parted(source: string) {
  const all = source.split(/\r\n|\r|\n/u);
  const front = new Map<string, string>();
  const close =
    all[0]?.trim() === "---" ? all.findIndex((it, at) => at > 0 && it.trim() === "---") : -1;
  for (const line of all.slice(1, Math.max(close, 1))) {
    const [, name = "", value = ""] = /^([\p{L}_-]+):\s*(.*)$/u.exec(line) ?? [];
    front.set(
      name.toLowerCase(),
      value
        .trim()
        .replace(/^"(.*)"$|^'(.*)'$/u, (_, a, b) => String(a ?? b).replaceAll('\\"', '"')),
    );
  }
  const lines = all.map((text, at): Line => ({ text, number: at + 1 })).slice(close + 1);
  return { lines, front };
}

/** A quote's entries, and the lines that belong to none. */
function entriesIn(lines: readonly Line[]) {
  const entries: Entry[] = [];
  const prose: Line[] = [];
  let entry: Entry | undefined;
  let wasQuote = false;
  let isCode = false;
  for (const line of lines) {
    if (/^\s*(?:```|~~~)/u.test(line.text)) isCode = !isCode;
    if (isCode) continue;
    const quoted = /^ {0,3}>\s?(.*)$/u.exec(line.text)?.[1];
    if (quoted === undefined) {
      wasQuote = false;
      const isBreak = /^\s{0,3}(?:#{1,6}\s|(?:[-*_]\s*){3,}$)/u.test(line.text);
      if (isBreak) entry = undefined;
      if (entry) entry.note.push(line.text);
      if (isBreak || !entry || markedWords(line.text).length > 0) prose.push(line);
      continue;
    }
    const [, callout, title = ""] = CALLOUT.exec(quoted) ?? [];
    if (!wasQuote || callout !== undefined) {
      const kind = callout?.toLowerCase();
      const isNoteOfLast = kind !== undefined && !QUOTE_CALLOUTS.test(kind) && wasQuote && entry;
      if (!isNoteOfLast) {
        entry = { number: line.number, quote: [], note: [], callout: kind && `${kind} ${title}` };
        entries.push(entry);
      }
      wasQuote = true;
      if (callout !== undefined) continue;
    }
    entry?.quote.push(quoted);
  }
  return { entries: entries.map(settled), prose };
}

/** In a callout the quote may lie one level further in: then the rest of it is the note. A callout of another kind may be a note alone. */
function settled(entry: Entry): Entry {
  const inner = entry.quote.filter((it) => it.startsWith(">"));
  // As we write it: the note is a callout within the quote's.
  if (inner.some((it) => /^>\s?\[!note\]/iu.test(it)))
    return {
      ...entry,
      quote: entry.quote.filter((it) => !it.startsWith(">")).map((it) => it.replace(/ {2}$/u, "")),
      note: inner.map((it) => it.replace(/^>\s?/u, "")).filter((it) => !CALLOUT.test(it)),
    };
  if (inner.length === 0 || inner.length === entry.quote.length)
    return { ...entry, quote: entry.quote.map((it) => it.replace(/^>\s?/u, "")) };
  const rest = entry.quote.filter((it) => !it.startsWith(">"));
  return {
    ...entry,
    quote: inner.map((it) => it.replace(/^>\s?/u, "")),
    note: [...rest, ...entry.note],
  };
}

/** What stands beneath a quote: its note, and, in lines that say nothing else, a link to its passage. */
function toldIn({ quote, note, callout }: Entry) {
  let id: string | undefined;
  let source: string | undefined;
  const take = (line: string): string | undefined => {
    const link = LINK_LINE.exec(line) ?? OWN_LINE.exec(line);
    const own = link && OWN_NOTE.exec(link[1] ?? link[2] ?? "");
    if (own) {
      source ??= own[1];
      id ??= decodeName(decoded(own[2] ?? ""));
    }
    if (link) return undefined;
    const named = NAME.exec(line);
    if (named) return line.slice(0, named.index);
    return line;
  };
  const words = note.flatMap((line) => take(line) ?? []);
  const kept = quote.flatMap((line) => take(line) ?? []);
  quote.splice(0, quote.length, ...kept);
  // A title may be anybody's name: Rose has written no pink notes for that.
  const [kind = ""] = callout?.split(/\s/u) ?? [];
  const colour = nearestColour(kind.split("|").find((word) => nearestColour(word)));
  const created = timeFrom(/\d{4}-\d\d-\d\d\S*/u.exec(callout ?? "")?.[0]);
  return { id, source, note: plainWords(words.join("\n")).trim(), colour, created };
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
