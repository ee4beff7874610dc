import { cardId, idList } from "../../browser/storage/page-ids";
import type { Segment } from "../../core/drawing/segments";
import type { Look } from "./drawn-lines";
import { fromTop, highlightLook } from "./highlight-look";

type Props = {
  readonly words: string;
  readonly segment: Segment;
  readonly looks: ReadonlyMap<string, Look>;
  readonly isActive: boolean;
};

/**
 * One segment of the highlights; `data-ids` and `data-stops` tell the page's handlers whose it is.
 *
 * To a screen reader the words are the content: nothing names them, since a name is read in their place. That they are
 * marked is the element's own to say (NVDA: "highlight"). Whose note lies here is a description in a word or two, once
 * for each annotation: `aria-description`, which NVDA reads also where one reads on without moving the focus, as it does
 * no reference to another element. The note itself is what `aria-details` leads to, its card, which is on the page even
 * while the sheet is down (of more than fifty beside their lines, once the highlight is near the window or has the focus): NVDA says that there are details, and reads them on a command. Whoever is told none of this
 * (VoiceOver leaves out details, older browsers the description) hears a link, whose words are the text's.
 */
export function HighlightMark({ words, segment, looks, isActive }: Props) {
  const { ids, partial, tabStop } = segment;
  const layered = ids.map((id) => ({
    id,
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
  const here = fromTop(layered).map(({ id }) => id);
  return (
    <mark
      {...drawing}
      role="doc-noteref"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a doc-noteref is a link
      tabIndex={0}
      data-stops={idList(tabStop)}
      // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- every role takes it in ARIA 1.3
      aria-description={[...new Set(here.map((id) => looks.get(id)?.whose))].join(" · ")}
      aria-details={here.map(cardId).join(" ")}
    >
      {words}
    </mark>
  );
}
