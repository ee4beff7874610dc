import { useId } from "react";
import { useTranslation } from "../../i18n/react";
import { IconButton } from "../../ui/IconButton";
import { Switch } from "../../ui/Switch";
import { MAX_VEIL } from "./share-form";

type Props = {
  /** How many highlights are asked for; 0 for none. */
  readonly veil: number;
  readonly onChange: (veil: number) => void;
};

const USUAL = 3;

/** Asks the reader to write first, and says honestly what that is worth. */
export function VeilOption({ veil, onChange }: Props) {
  const { t, format } = useTranslation();
  const labelId = useId();
  return (
    <div>
      <Switch
        label={t("sharing.veil")}
        isOn={veil > 0}
        onChange={(isOn) => onChange(isOn ? USUAL : 0)}
      />
      {veil > 0 && (
        <fieldset aria-labelledby={labelId} className="flex items-center gap-2 text-sm">
          <span id={labelId} className="grow">
            {t("sharing.veilCount")}
          </span>
          <IconButton
            icon="minus"
            label={t("sharing.veilFewer")}
            aria-disabled={veil === 1}
            onClick={() => onChange(Math.max(1, veil - 1))}
          />
          <output className="min-w-6 text-center text-base">{format.number(veil)}</output>
          <IconButton
            icon="plus"
            label={t("sharing.veilMore")}
            aria-disabled={veil === MAX_VEIL}
            onClick={() => onChange(Math.min(MAX_VEIL, veil + 1))}
          />
        </fieldset>
      )}
      <p className="text-soft text-sm leading-relaxed">{t("sharing.veilAbout")}</p>
    </div>
  );
}
