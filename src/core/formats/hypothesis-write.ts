import type { Selector } from "../annotation/selector";
import { articleText } from "../article/article-text";
import { encodeName } from "../address";
import type { Note, Notebook, NotedText } from "./notebook";
import { namesOf, timeOf, wordsOf } from "./noted-text";
import { selectorsHere, sourceOf } from "./web-annotation-write";

/** A notebook as the answer of Hypothesis' search, which is also what its exports hold. */
export function writeHypothesis(notebook: Notebook): string {
  const name = namesOf(notebook);
  const rows = notebook.texts.flatMap((noted) => {
    const { text } = articleText(noted.article);
    return noted.notes.map((note) => {
      const selector = selectorsHere(note, noted, text);
      return rowOf(note, noted, { notebook, name: name(note), selector });
    });
  });
  return `${JSON.stringify({ total: rows.length, rows }, null, 1)}\n`;
}

type Told = {
  readonly notebook: Notebook;
  readonly name: string;
  readonly selector: readonly Selector[];
};

function rowOf(note: Note, noted: NotedText, { notebook, name, selector }: Told): object {
  const { id, replyTo, modified } = note.annotation;
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
    target: [{ source: uri, selector }],
    document: { title: [noted.article.headline] },
    ...(replyTo !== undefined && { references: [replyTo] }),
  };
}
