import type { Annotation } from "../annotation/annotation";
import { articleText } from "../article/article-text";
import type { Article } from "../article/article";
import { editionId } from "../article/edition";
import { timeFrom } from "../formats/web-annotation-schema";
import { ownSetId } from "../sharing/own-set";
import { shareLayer, type Shareable } from "../sharing/share-layer";
import { SHARE_LIMITS, type SharedLayer } from "../sharing/shared-layer";
import { snapToGraphemes } from "../text/graphemes";
import type { BroughtComment, Spot } from "./brought-text";

/** As many as may all lie on the same words: the names within a set tell 1,296 such apart. */
const ONE_LAYER = 1000;

/**
 * The comments of a file as layers on its text: one for each person who wrote some, and as many more as it takes where
 * they wrote more than one holds; a comment longer than a note is several on the same words. What lies on no letter is
 * left out. `made` is in whole minutes since 2026-01-01T00:00Z. The same file gives the same sets again.
 */
export function commentLayers(
  article: Article,
  comments: readonly BroughtComment[],
  made: number,
): readonly SharedLayer[] {
  const { text, blocks } = articleText(article);
  const offsetOf = ({ block, offset }: Spot): number => {
    const range = blocks[block];
    return range ? Math.min(range.start + offset, range.end) : text.length;
  };
  const shareablesOf = new Map<string, Shareable[]>();
  for (const [at, comment] of comments.entries()) {
    const range = snapToGraphemes(text, {
      start: offsetOf(comment.from),
      end: offsetOf(comment.to),
    });
    if (range.start >= range.end) continue;
    const author = [...(comment.author ?? "")].slice(0, SHARE_LIMITS.name).join("");
    const theirs = shareablesOf.get(author) ?? [];
    shareablesOf.set(author, theirs);
    for (const annotation of notesFrom(comment, at, article.id)) theirs.push({ annotation, range });
  }
  const source = { id: editionId(text), article, text };
  return [...shareablesOf].flatMap(([author, shareables]) =>
    inParts(shareables, ONE_LAYER).map((part, nth) =>
      shareLayer(part, source, {
        set: ownSetId(`comments of ${author}${nth === 0 ? "" : ` ${nth + 1}`}`, article.id, "all"),
        author,
        title: "",
        message: "",
        veil: 0,
        colourNames: {},
        made,
        withNotes: true,
        isRobust: true,
        withDates: true,
      }),
    ),
  );
}

function notesFrom(
  { text, answers, created }: BroughtComment,
  at: number,
  source: string,
): readonly Annotation[] {
  const time = timeFrom(created);
  const parts = inParts([...text], SHARE_LIMITS.note).map((letters) => letters.join(""));
  return (parts.length > 0 ? parts : [""]).map((value, nth) => ({
    id: `comment-${at}${nth === 0 ? "" : `-${nth + 1}`}`,
    motivation: value === "" ? "highlighting" : "commenting",
    target: { source, selectors: [] },
    bodies: value === "" ? [] : [{ value }],
    ...(answers !== undefined && { replyTo: `comment-${answers}` }),
    ...(time !== undefined && { created: time }),
  }));
}

/** A list cut into parts of at most `size`. */
const inParts = <Item>(list: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, nth) =>
    list.slice(nth * size, (nth + 1) * size),
  );
