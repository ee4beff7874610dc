import { useTranslation } from "../../i18n/react";
import { IconButton } from "../../ui/IconButton";

type Props = {
  readonly onTurn: (step: 1 | -1) => void;
  readonly onClose: () => void;
};

/** What a swipe does with the note that is shown alone, for a single press: the one before, the next, none. */
export function SheetTurns({ onTurn, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <div className="sheet-turns tips-above">
      <IconButton
        icon="chevron-left"
        isDirectional
        label={t("margin.sheet.previous")}
        onClick={() => onTurn(-1)}
      />
      <IconButton
        icon="chevron-right"
        isDirectional
        label={t("margin.sheet.next")}
        onClick={() => onTurn(1)}
      />
      <IconButton icon="x" label={t("margin.sheet.close")} onClick={onClose} />
    </div>
  );
}
