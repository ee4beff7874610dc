import { useTranslation } from "../../i18n/react";
import { adviceFor, LONGEST } from "./advice";
import type { MadeShare } from "./make-share";
import { Notice } from "../../ui/Notice";

type Props = {
  /** Undefined until it is known. */
  readonly share: MadeShare | undefined;
  /** Whether nothing is chosen. */
  readonly isEmpty: boolean;
};

/** How long the address is, and what that means; or why there is none. */
export function LengthMeter({ share, isEmpty }: Props) {
  const { t, format } = useTranslation();
  if (isEmpty) return null;
  if (share && !share.ok) return <Notice role="alert">{t(`sharing.fault.${share.fault}`)}</Notice>;
  const length = share?.value.address.length;
  const replaced = share?.value.replaced ?? 0;
  const advice = length === undefined ? undefined : adviceFor(length);
  const reached = LONGEST.findIndex(([it]) => it === advice);

  return (
    <div className="length-meter" data-advice={advice}>
      <p className="flex justify-between gap-2 text-sm">
        <span className="text-soft">{t("sharing.length")}</span>
        <span>
          {length === undefined
            ? "…"
            : t("sharing.characters", { count: length, shown: format.number(length) })}
        </span>
      </p>
      <ol aria-hidden>
        {LONGEST.map(([it], i) => (
          <li key={it} data-reached={i <= reached || undefined}>
            {t(`sharing.fits.${it}`)}
          </li>
        ))}
      </ol>
      <p role="status" className="text-sm leading-relaxed">
        {advice && t(`sharing.advice.${advice}`)}
      </p>
      {replaced > 0 && (
        <Notice>
          {t("sharing.replaced", { count: replaced, shown: format.number(replaced) })}
        </Notice>
      )}
    </div>
  );
}
