import { useEffect, useState } from "react";
import { useTranslation } from "../../i18n/react";
import { Button } from "../../ui/Button";
import type { Written } from "./use-written";
import { Notice } from "../../ui/Notice";

type Props = { readonly written: Exclude<Written, { readonly status: "made" }> };

/** A wait shorter than this is over before it could be read. */
const UNNOTICED_MS = 300;

/** A file that is not there yet: how far it is, and the way to stop it; or why it does not come. */
export function Making({ written }: Props) {
  const { t } = useTranslation();
  const [isNoticed, setNoticed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNoticed(true), UNNOTICED_MS);
    return () => clearTimeout(timer);
  }, []);
  if (written.status === "failed")
    return (
      <Notice role="alert">
        {t(written.fault ? `takingOut.fault.${written.fault}` : "takingOut.failed")}
      </Notice>
    );
  if (written.status === "stopped")
    return (
      <div className="flex flex-wrap items-center gap-3">
        <p role="status">{t("takingOut.stopped")}</p>
        <Button onClick={written.begin}>{t("takingOut.again")}</Button>
      </div>
    );
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p role="status">{t("takingOut.making")}</p>
      {isNoticed && (
        <>
          <progress
            className="accent-ink grow"
            aria-label={t("takingOut.making")}
            value={written.share}
            max={1}
          />
          <Button onClick={written.stop}>{t("takingOut.stop")}</Button>
        </>
      )}
    </div>
  );
}
