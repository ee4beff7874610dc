import type { BroughtComment, Spot } from "../brought-text";
import { allOf, elementsOf, type Markup } from "../markup";
import { paragraphWords } from "./docx-words";

export type CommentRange = { readonly from: Spot; readonly to: Spot };

type Parts = {
  readonly comments: Markup | undefined;
  /** Which comment answers which, by the name of each one's last paragraph. ([MS-DOCX] 2.5.1) */
  readonly threads: Markup | undefined;
  /** Where comments lie, by their ids. */
  readonly ranges: ReadonlyMap<string, CommentRange>;
};

/** A Word file's comments, each where it lies; an answer that has no place of its own lies where it answers. */
export function commentsOf({ comments, threads, ranges }: Parts): readonly BroughtComment[] {
  const parents = new Map(
    (threads ? elementsOf(threads) : []).map(({ attributes }) => [
      attributes.get("paraId"),
      attributes.get("paraIdParent"),
    ]),
  );
  const told = (comments ? elementsOf(comments) : []).map((comment) => {
    const paragraphs = allOf(comment, "p");
    const name = paragraphs.at(-1)?.attributes.get("paraId");
    const range = ranges.get(comment.attributes.get("id") ?? "");
    const parent = name === undefined ? undefined : parents.get(name);
    return { comment, paragraphs, name, range, parent };
  });
  const byName = new Map(told.map((it) => [it.name, it]));
  const placed = told.flatMap((it) => {
    const answered = it.parent === undefined ? undefined : byName.get(it.parent);
    const range = it.range ?? answered?.range;
    return range ? [{ ...it, range }] : [];
  });
  const places = new Map(placed.map(({ name }, at) => [name, at]));
  return placed.map(({ comment: { attributes }, paragraphs, range, name, parent }) => {
    const author = attributes.get("author");
    const created = attributes.get("date");
    const answers = parent === undefined || parent === name ? undefined : places.get(parent);
    return {
      ...range,
      text: paragraphs.map(paragraphWords).join("\n").trim(),
      ...(author && { author }),
      ...(created && { created }),
      ...(answers !== undefined && { answers }),
    };
  });
}
