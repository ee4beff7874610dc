import { encodeName } from "../address";
import type { Note, Notebook, NotedText } from "./notebook";
import { namesOf, timeOf, wordsOf } from "./noted-text";
import { sourceOf } from "./web-annotation-write";

/** A notebook as the answer of Hypothesis' search, which is also what its exports hold. */
export function writeHypothesis(notebook: Notebook): string {
  const name = namesOf(notebook);
  const rows = notebook.texts.flatMap((noted) =>
    noted.notes.map((note) => rowOf(note, noted, notebook, name(note))),
  );
  return `${JSON.stringify({ total: rows.length, rows }, null, 1)}\n`;
}

function rowOf(note: Note, noted: NotedText, notebook: Notebook, name: string): object {
  const { id, target, replyTo, modified } = note.annotation;
  const uri = sourceOf(noted);
  const created = timeOf(note) || notebook.made;
  const user = `acct:${note.author === undefined ? "me" : encodeName(note.author)}@hashiya.invalid`;
  return {
    id,
    created,
    updated: modified ?? created,
    user,
    user_info: { display_name: name === "" ? null : name },
    uri,
    text: wordsOf(note, notebook),
    tags: note.tags,
    group: "__world__",
    permissions: { read: [user], admin: [user], update: [user], delete: [user] },
    // It counts positions as this program does.
    target: [{ source: uri, selector: target.selectors }],
    document: { title: [noted.article.headline] },
    ...(replyTo !== undefined && { references: [replyTo] }),
  };
}
