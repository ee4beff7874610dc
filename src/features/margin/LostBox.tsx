import { useId, useState, type ComponentProps } from "react";
import { useTranslation } from "../../i18n/react";
import { useSession, useValue } from "../../state/react";
import { Icon } from "../../ui/Icon";
import { LostSection } from "./LostSection";

type Props = ComponentProps<typeof LostSection> & {
  /** Whether they are what a search left. */
  readonly isSought: boolean;
};

/** Beside the lines, where those without a place have none: a box at the head that says how many, and opens their list. */
export function LostBox({ isSought, ...props }: Props) {
  const { t, format } = useTranslation();
  const { entries } = props;
  const activeId = useValue(useSession().openId);
  const list = useId();
  const [isChosen, setChosen] = useState(false);
  const isOpen =
    isChosen || isSought || entries.some(({ annotation }) => annotation.id === activeId);
  if (entries.length === 0) return null;
  return (
    <div className="lost-box">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setChosen(!isOpen)}
      >
        <Icon name={isOpen ? "chevron-up" : "chevron-down"} size={16} />
        {t("margin.lost", { count: entries.length, shown: format.number(entries.length) })}
      </button>
      <div id={list}>{isOpen && <LostSection {...props} />}</div>
    </div>
  );
}
