import { useState, type ReactNode } from "react";
import { useTranslation } from "../../i18n/react";

type Props = {
  /** The cards of the replies, in the order in which they were written. */
  readonly cards: readonly { readonly id: string; readonly card: ReactNode }[];
  /** Whether one of the conversation is open. */
  readonly isOpen: boolean;
};

/** The replies beneath a note: the last one, and the others when the conversation is looked at. */
export function Replies({ cards, isOpen }: Props) {
  const { t, format } = useTranslation();
  const [isUnfolded, setUnfolded] = useState(false);
  const isWhole = isOpen || isUnfolded;
  const folded = cards.length - 1;
  return (
    <>
      {folded > 0 && !isWhole && (
        <button type="button" className="replies-before" onClick={() => setUnfolded(true)}>
          {t("margin.parts.repliesBefore", { count: folded, shown: format.number(folded) })}
        </button>
      )}
      <ul className="replies" aria-label={t("margin.parts.replies")}>
        {cards.slice(isWhole ? 0 : -1).map(({ id, card }) => (
          <li key={id}>{card}</li>
        ))}
      </ul>
    </>
  );
}
