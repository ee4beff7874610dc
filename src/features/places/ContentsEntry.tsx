import { useState, type ReactNode } from "react";
import { isBlank, type Article } from "../../core/article/article";
import { useTranslation } from "../../i18n/react";
import { Icon } from "../../ui/Icon";

type Props = {
  readonly article: Article;
  /** The list itself, drawn while it is open. */
  readonly renderList: (onClose: () => void) => ReactNode;
};

/** What opens the article's headings; nothing for an article without any. */
export function ContentsEntry({ article, renderList }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (!article.blocks.some((block) => block.type === "heading" && !isBlank(block))) return null;

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes the list from anywhere in it
    <details
      open={isOpen}
      className="contents-list relative"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
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
      {isOpen && renderList(() => setOpen(false))}
    </details>
  );
}
