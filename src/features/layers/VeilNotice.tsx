import { useTranslation } from "../../i18n/react";
import { Button } from "../../ui/Button";

type Props = {
  readonly asked: number;
  /** How many the reader has marked. */
  readonly done: number;
  readonly onLook: () => void;
};

/** The sender's wish that the reader write first: a courtesy, which may be passed over. */
export function VeilNotice({ asked, done, onLook }: Props) {
  const { t, format } = useTranslation();
  return (
    <div className="veil-notice">
      <p>{t("layers.veil.first", { count: asked, shown: format.number(asked) })}</p>
      <p role="status">
        {t("layers.veil.progress", { done: format.number(done), shown: format.number(asked) })}
      </p>
      <progress max={asked} value={done} aria-hidden />
      <Button look="quiet" onClick={onLook}>
        {t("layers.veil.look")}
      </Button>
    </div>
  );
}
