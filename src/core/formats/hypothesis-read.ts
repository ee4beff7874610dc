import type { Selector } from "../annotation/selector";
import { failed, ok, type Result } from "../result";
import type { Author, NotesFault, ReadNotes } from "./notebook";
import {
  aboutText,
  gathering,
  idFromWords,
  isFields,
  jsonFrom,
  listOf,
  placeHint,
  tagsFrom,
  wordsOf,
  type Fields,
} from "./reading";
import { isOfType } from "./json-ld";
import { articleId, timeFrom } from "./web-annotation-schema";
import * as v from "valibot";

/**
 * Reads what Hypothesis's API answers (`{ total, rows }`), what its client exports (`{ annotations }`), or a bare list.
 * Of its selectors the quote travels; the position counts in the page that it was made on, and is a hint. An answer
 * to another note (`references`, the last is what it answers) has that one's passage.
 */
export function readHypothesis(
  input: string | Uint8Array,
  text?: string,
): Result<ReadNotes, NotesFault> {
  const json = jsonFrom(input);
  if (!json.ok) return json;
  const rows = rowsIn(json.value);
  if (!rows) return failed("not-this-format");
  const hint = placeHint(text);
  const gathered = gathering();
  const byId = new Map<string, Fields>();
  for (const row of rows.list)
    if (isFields(row) && typeof row["id"] === "string") byId.set(row["id"], row);
  for (const [nth, row] of rows.list.entries()) {
    const at = `${rows.field}.${nth}`;
    if (!isFields(row)) {
      gathered.passOver(at, "unreadable");
      continue;
    }
    const references = listOf(row["references"]).flatMap((it) => wordsOf(it) ?? []);
    const thread: readonly Fields[] = [
      row,
      ...references
        .toReversed()
        .map((id) => byId.get(id))
        .filter((it) => it !== undefined),
    ];
    const selectors =
      thread.map((it: Fields) => selectorsOf(it, hint)).find((it) => it.length > 0) ?? [];
    const words = typeof row["text"] === "string" ? row["text"] : "";
    const source = v.safeParse(articleId, row["uri"]);
    const created = timeFrom(row["created"]);
    const modified = timeFrom(row["updated"]);
    const replyTo = references.at(-1);
    gathered.add(at, {
      id:
        wordsOf(row["id"]) ??
        idFromWords("hypothesis", row["uri"], row["created"], row["user"], selectors, words),
      ...(source.success && { source: source.output }),
      selectors,
      bodies: [{ value: words }],
      ...(replyTo !== undefined && { replyTo }),
      ...(created !== undefined && { created }),
      ...(modified !== undefined && { modified }),
      author: authorOf(row),
      tags: tagsFrom(listOf(row["tags"])),
    });
  }
  const first = rows.list.find(isFields);
  const document = first && isFields(first["document"]) ? first["document"] : {};
  return ok(gathered.done(aboutText(listOf(document["title"])[0], undefined, first?.["uri"])));
}

function rowsIn(
  value: unknown,
): { readonly list: readonly unknown[]; readonly field: string } | undefined {
  if (Array.isArray(value)) return { list: value as unknown[], field: "" };
  if (!isFields(value)) return undefined;
  for (const field of ["rows", "annotations"])
    if (Array.isArray(value[field])) return { list: value[field] as unknown[], field };
  return "uri" in value && "target" in value ? { list: [value], field: "" } : undefined;
}

function selectorsOf(row: Fields, hint: ReturnType<typeof placeHint>): readonly Selector[] {
  for (const target of listOf(row["target"])) {
    if (!isFields(target)) continue;
    const all = listOf(target["selector"]).filter(isFields);
    const quote = all.find((it) => isOfType(it, "TextQuoteSelector"));
    const exact = quote?.["exact"];
    if (typeof exact !== "string" || exact.trim() === "") continue;
    const side = (name: string) => {
      const told = quote?.[name];
      return typeof told === "string" ? told : "";
    };
    const place = all.find((it) => isOfType(it, "TextPositionSelector"));
    return [
      { type: "TextQuoteSelector", exact, prefix: side("prefix"), suffix: side("suffix") },
      ...hint(exact, place?.["start"], place?.["end"]),
    ];
  }
  return [];
}

/** `acct:name@hypothes.is`, and a name to show where the writer gave one. */
function authorOf(row: Fields): Author | undefined {
  const id = wordsOf(row["user"]);
  if (id === undefined) return undefined;
  const told = isFields(row["user_info"]) ? wordsOf(row["user_info"]["display_name"]) : undefined;
  return { id, name: told ?? id.replace(/^acct:/u, "").replace(/@[^@]*$/u, "") };
}
