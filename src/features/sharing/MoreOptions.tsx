import { useTranslation } from "../../i18n/react";
import { Switch } from "../../ui/Switch";
import { ColourNames } from "./ColourNames";
import type { ShareForm } from "./share-form";
import { VeilOption } from "./VeilOption";

type Props = {
  readonly form: ShareForm;
  /** How many characters the words themselves take; undefined until it is known. */
  readonly robustCost: number | undefined;
  readonly onChange: (part: Partial<ShareForm>) => void;
  readonly onToggle: (isOpen: boolean) => void;
};

/** What is seldom asked for: robust links, writing first, the colours' names. */
export function MoreOptions({ form, robustCost, onChange, onToggle }: Props) {
  const { t, format } = useTranslation();
  return (
    <details className="share-more" onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{t("sharing.more")}</summary>
      <div className="grid gap-5 pt-3">
        <div>
          <Switch
            label={t("sharing.robust")}
            isOn={form.isRobust}
            onChange={(isRobust) => onChange({ isRobust })}
          />
          <p className="text-soft text-sm leading-relaxed">
            {t("sharing.robustAbout")}{" "}
            {robustCost !== undefined &&
              t("sharing.robustCost", {
                count: robustCost,
                shown: format.number(robustCost),
              })}
          </p>
        </div>
        <VeilOption veil={form.veil} onChange={(veil) => onChange({ veil })} />
        <ColourNames
          names={form.colourNames}
          onChange={(colourNames) => onChange({ colourNames })}
        />
      </div>
    </details>
  );
}
