import { useTranslation } from "../../i18n/react";
import type { GatheredState } from "../../state/gathered";
import { Button } from "../../ui/Button";
import { Section } from "./Section";

type Props = {
  readonly troubles: GatheredState["troubles"];
  readonly onForget: () => void;
};

/** The links and files that brought nobody, each with its reason. */
export function TroubleList({ troubles, onForget }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t("compare.trouble.title")}>
      <ul className="trouble-list">
        {troubles.map(({ from, fault }) => (
          <li key={`${fault} ${from}`}>
            <bdi className="text-soft block w-fit max-w-full truncate text-sm">{from}</bdi>
            {t(`compare.fault.${fault}`)}
          </li>
        ))}
      </ul>
      <Button look="quiet" className="justify-self-start" onClick={onForget}>
        {t("compare.trouble.dismiss")}
      </Button>
    </Section>
  );
}
