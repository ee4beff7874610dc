import { articleText } from "../article/article-text";
import type { Article } from "../article/article";
import { editionId } from "../article/edition";
import { ownSetId } from "../sharing/own-set";
import { shareLayer, type Shareable } from "../sharing/share-layer";
import { SHARE_LIMITS, type SharedLayer } from "../sharing/shared-layer";
import { snapToGraphemes } from "../text/graphemes";
import type { BroughtComment, Spot } from "./brought-text";

/**
 * The comments of a file as layers on its text, one for each person who wrote some; what lies on no letter
 * is left out. `made` is in whole minutes since 2026-01-01T00:00Z. The same file gives the same sets again.
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
    const value = [...comment.text].slice(0, SHARE_LIMITS.note).join("");
    const annotation = {
      id: `comment-${at}`,
      motivation: value === "" ? ("highlighting" as const) : ("commenting" as const),
      target: { source: article.id, selectors: [] },
      bodies: value === "" ? [] : [{ value }],
      ...(comment.answers !== undefined && { replyTo: `comment-${comment.answers}` }),
    };
    shareablesOf.set(author, [...(shareablesOf.get(author) ?? []), { annotation, range }]);
  }
  const source = { id: editionId(text), article, text };
  return [...shareablesOf].map(([author, shareables]) =>
    shareLayer(shareables.slice(0, SHARE_LIMITS.annotations), source, {
      set: ownSetId(`comments of ${author}`, article.id, "all"),
      author,
      title: "",
      message: "",
      veil: 0,
      colourNames: {},
      made,
      withNotes: true,
      isRobust: true,
    }),
  );
}
