import { Icon } from "../../ui/Icon";
import { useRef } from "react";
import { useTranslation } from "../../i18n/react";
import { bringIntoView } from "../../browser/page/into-view";
import { scrollBehaviour } from "../../browser/storage/page-ids";
import { isBlank, type Article } from "../../core/article/article";
import { flowOf } from "../../core/article/flow";
import { bidiBalanced } from "../../core/text/bidi-controls";
import { blockId } from "./ArticleBody";

type Props = { readonly article: Article };

/** The article's headings, to go to; nothing for an article without any. */
export function ContentsList({ article }: Props) {
  const { t } = useTranslation();
  const details = useRef<HTMLDetailsElement>(null);
  const headings = article.blocks.flatMap((block, index) =>
    block.type === "heading" && !isBlank(block) ? [{ block, index }] : [],
  );
  if (headings.length === 0) return null;

  const goTo = (index: number) => {
    if (details.current) details.current.open = false;
    const heading = document.getElementById(blockId(index));
    heading?.focus({ preventScroll: true });
    if (heading) bringIntoView(heading, "start", scrollBehaviour());
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes the list from anywhere in it
    <details
      ref={details}
      className="contents-list relative"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== "Escape") return;
        currentTarget.open = false;
        currentTarget.querySelector("summary")?.focus();
      }}
    >
      <summary
        aria-label={t("article.contents")}
        data-tip={t("article.contents")}
        className="text-soft hover:text-ink hover:bg-sunk grid size-10 list-none place-items-center rounded-lg"
      >
        <Icon name="list" size={20} strokeWidth={1.75} className="rtl:-scale-x-100" />
      </summary>
      <nav
        aria-label={t("article.contents")}
        className="bg-raised border-rule fixed inset-x-4 top-15 z-30 rounded-xl border p-2 shadow-xl sm:absolute sm:inset-x-auto sm:end-0 sm:top-full sm:mt-2 sm:w-72"
      >
        <ol {...flowOf(article)}>
          {headings.map(({ block, index }) => (
            <li key={index} style={{ paddingInlineStart: `${block.level - 2}rem` }}>
              <button
                type="button"
                {...flowOf(block)}
                className="hover:bg-sunk font-text w-full rounded-lg px-3 py-1.5 text-start text-lg"
                onClick={() => goTo(index)}
              >
                {bidiBalanced(block.text)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
