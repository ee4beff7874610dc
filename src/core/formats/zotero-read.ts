import { failed, ok, type Result } from "../result";
import { nearestColour } from "./colours";
import type { NotesFault, ReadNotes } from "./notebook";
import {
  aboutText,
  gathering,
  idFromWords,
  isFields,
  jsonFrom,
  listOf,
  tagsFrom,
  wordsOf,
  type Fields,
} from "./reading";
import { timeFrom } from "./web-annotation-schema";

/** An annotation lies in an attachment of an item of a list, its fields in `data`. */
const DEEPEST = 12;

/**
 * Reads Zotero's annotations: what its API answers (fields in `data`), what is exported with items and their
 * attachments, or its reader's own form (`text`, `comment`, `color`). Pictures and ink have no words.
 */
export function readZotero(
  input: string | Uint8Array,
  // oxlint-disable-next-line no-unused-vars -- Zotero's places are those of a page on paper
  _text?: string,
): Result<ReadNotes, NotesFault> {
  const json = jsonFrom(input);
  if (!json.ok) return json;
  const found = annotationsIn(json.value);
  if (found.length === 0) return failed("not-this-format");
  const gathered = gathering();
  for (const { fields, meta, at } of found) {
    const of = (name: string, short: string) => fields[name] ?? fields[short];
    const type = wordsOf(of("annotationType", "type"));
    const exact = wordsOf(of("annotationText", "text"));
    if (exact === undefined && (type === "image" || type === "ink")) {
      gathered.passOver(at, "other-kind");
      continue;
    }
    const comment = wordsOf(of("annotationComment", "comment")) ?? "";
    const colour = nearestColour(of("annotationColor", "color"));
    const created = timeFrom(of("dateAdded", "dateCreated"));
    const modified = timeFrom(fields["dateModified"]);
    const user = isFields(meta["createdByUser"]) ? meta["createdByUser"] : {};
    const name =
      wordsOf(of("annotationAuthorName", "authorName")) ??
      wordsOf(user["name"]) ??
      wordsOf(user["username"]);
    gathered.add(at, {
      id:
        wordsOf(fields["key"]) ??
        wordsOf(fields["id"]) ??
        idFromWords(
          "zotero",
          exact,
          comment,
          fields["annotationSortIndex"] ?? fields["sortIndex"],
          created,
        ),
      selectors:
        exact === undefined ? [] : [{ type: "TextQuoteSelector", exact, prefix: "", suffix: "" }],
      bodies: [{ value: comment }],
      ...(colour && { colour }),
      ...(created !== undefined && { created }),
      ...(modified !== undefined && { modified }),
      ...(name !== undefined && { author: { id: wordsOf(user["username"]) ?? name, name } }),
      tags: tagsFrom(
        listOf(fields["tags"]).map((it) => (isFields(it) ? (it["tag"] ?? it["name"]) : it)),
      ),
    });
  }
  return ok(gathered.done(aboutIn(json.value)));
}

type Found = { readonly fields: Fields; readonly meta: Fields; readonly at: string };

function annotationsIn(value: unknown): readonly Found[] {
  const found: Found[] = [];
  const look = (it: unknown, at: string, meta: Fields, depth: number) => {
    if (depth > DEEPEST) return;
    if (Array.isArray(it))
      it.forEach((one, nth) => look(one, at === "" ? `${nth}` : `${at}.${nth}`, {}, depth + 1));
    else if (isFields(it) && isAnnotation(it)) found.push({ fields: it, meta, at: at || "1" });
    else if (isFields(it))
      for (const [key, one] of Object.entries(it))
        if (typeof one === "object" && one !== null)
          look(
            one,
            at === "" ? key : `${at}.${key}`,
            isFields(it["meta"]) ? it["meta"] : {},
            depth + 1,
          );
  };
  look(value, "", {}, 0);
  return found;
}

const isAnnotation = (it: Fields): boolean =>
  it["itemType"] === "annotation" ||
  "annotationText" in it ||
  "annotationComment" in it ||
  "annotationType" in it ||
  (("text" in it || "comment" in it) && ("sortIndex" in it || "pageLabel" in it) && "type" in it);

/** The item that the annotations hang on, where it was exported with them. */
function aboutIn(value: unknown): Pick<ReadNotes, "about"> {
  const items = isFields(value) ? listOf(value["items"]) : listOf(value);
  const item = items
    .map((it) => (isFields(it) && isFields(it["data"]) ? it["data"] : it))
    .find((it) => isFields(it) && "title" in it);
  if (!isFields(item)) return {};
  const [writer] = listOf(item["creators"]);
  const name = isFields(writer)
    ? (writer["name"] ??
      [writer["firstName"], writer["lastName"]].flatMap((it) => wordsOf(it) ?? []).join(" "))
    : undefined;
  return aboutText(item["title"], name, item["url"]);
}
