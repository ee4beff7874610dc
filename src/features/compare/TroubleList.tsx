import { useTranslation } from "../../i18n/react";
import { bidiBalanced } from "../../core/text/bidi-controls";
import type { GatheredState } from "../../state/layers/gathered";
import { Button } from "../../ui/Button";
import { Section } from "../../ui/Section";

type Props = {
  readonly troubles: GatheredState["troubles"];
  readonly onForget: () => void;
};

/** As many are listed; of a whole chat's worth the others are only counted. */
const MOST_LISTED = 50;

/** The links and files that brought nobody, each with its reason. */
export function TroubleList({ troubles, onForget }: Props) {
  const { t, format } = useTranslation();
  const more = troubles.length - MOST_LISTED;
  return (
    <Section title={t("compare.trouble.title")}>
      <ul className="trouble-list">
        {troubles.slice(0, MOST_LISTED).map(({ from, fault }) => (
          <li key={`${fault} ${from}`}>
            <bdi className="text-soft block w-fit max-w-full truncate text-sm">
              {bidiBalanced(from)}
            </bdi>
            {t(`compare.fault.${fault}`)}
          </li>
        ))}
        {more > 0 && (
          <li>{t("compare.trouble.more", { count: more, shown: format.number(more) })}</li>
        )}
      </ul>
      <Button look="quiet" className="justify-self-start" onClick={onForget}>
        {t("compare.trouble.dismiss")}
      </Button>
    </Section>
  );
}
