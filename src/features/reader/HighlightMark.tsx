import { cardId, idList } from "../../browser/page-ids";
import type { Segment } from "../../core/annotation/segments";
import type { Look } from "./drawn-lines";
import { highlightLook } from "./highlight-look";

type Props = {
  readonly words: string;
  readonly segment: Segment;
  readonly looks: ReadonlyMap<string, Look>;
  readonly isActive: boolean;
};

/** One segment of the highlights; `data-ids` and `data-stops` tell the page's handlers whose it is. */
export function HighlightMark({ words, segment, looks, isActive }: Props) {
  const { ids, partial, tabStop } = segment;
  const layered = ids.map((id) => ({
    colour: looks.get(id)?.colour ?? "guide",
    tint: looks.get(id)?.tint,
    isPartial: partial.includes(id),
  }));
  const drawing = {
    className: "highlight",
    "data-ids": idList(ids),
    "data-active": isActive ? "" : undefined,
    ...highlightLook(layered),
  };
  if (tabStop.length === 0) return <mark {...drawing}>{words}</mark>;
  return (
    <mark
      {...drawing}
      role="doc-noteref"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a doc-noteref is a link
      tabIndex={0}
      data-stops={idList(tabStop)}
      aria-label={tabStop.map((id) => looks.get(id)?.name).join(" · ")}
      aria-details={tabStop.map(cardId).join(" ")}
    >
      {words}
    </mark>
  );
}
