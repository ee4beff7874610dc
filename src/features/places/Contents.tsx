import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { offsetRead } from "../../browser/page/places";
import { goToBlock, scrollInBox } from "../../browser/storage/page-ids";
import { flowOf } from "../../core/article/flow";
import { countIn, sectionAt, sectionsOf } from "../../core/article/sections";
import { bidiBalanced } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import { useSession, useValue } from "../../state/react";

type Props = { readonly onClose: () => void };

/** The article's headings, to go to: the one that is being read is marked, and each says how many notes stand under it. */
export function Contents({ onClose }: Props) {
  const { t, format } = useTranslation();
  const { edition, placement } = useSession();
  const { article, blocks } = edition;
  const { placed } = useValue(placement);
  const sections = useMemo(() => sectionsOf(article.blocks, blocks), [article, blocks]);
  const counts = useMemo(
    () =>
      countIn(
        sections,
        placed.map(({ range }) => range),
      ),
    [placed, sections],
  );
  const [here] = useState(() => sectionAt(sections, offsetRead()));
  const panel = useRef<HTMLElement>(null);
  const current = useRef<HTMLButtonElement>(null);
  // Of many headings the list begins with the one that is being read.
  useLayoutEffect(() => {
    if (current.current && panel.current) scrollInBox(current.current, panel.current, "nearest");
  }, []);

  return (
    <nav ref={panel} aria-label={t("article.contents")} className="contents-panel">
      <ol {...flowOf(article)}>
        {sections.map(({ index, heading }, at) => {
          const count = counts[at] ?? 0;
          return (
            <li key={index} style={{ paddingInlineStart: `${heading.level - 2}rem` }}>
              <button
                ref={at === here ? current : undefined}
                type="button"
                {...flowOf(heading)}
                className="contents-heading"
                aria-current={at === here ? "true" : undefined}
                onClick={() => {
                  onClose();
                  goToBlock(index);
                }}
              >
                <span className="contents-name">{bidiBalanced(heading.text)}</span>
                {count > 0 && (
                  <span className="contents-count">
                    <span aria-hidden>{format.number(count)}</span>
                    <span className="sr-only">
                      {t("places.notes", { count, shown: format.number(count) })}
                    </span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
