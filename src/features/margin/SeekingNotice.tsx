import { useEffect, useState } from "react";
import { useTranslation } from "../../i18n/react";
import { useSession, useValue } from "../../state/react";

type Props = { readonly count: number };

/** A wait shorter than this is over before it could be read. */
const UNNOTICED_MS = 300;

/** How many annotations are still being looked for, once that takes long enough to be noticed. */
export function SeekingNotice({ count }: Props) {
  const { t, format } = useTranslation();
  const progress = useValue(useSession().progress);
  const isSeeking = count > 0;
  const [isNoticed, setNoticed] = useState(false);

  useEffect(() => {
    if (!isSeeking) return;
    const timer = setTimeout(() => setNoticed(true), UNNOTICED_MS);
    return () => {
      clearTimeout(timer);
      setNoticed(false);
    };
  }, [isSeeking]);

  return (
    <div className={isNoticed ? "card-notice" : "sr-only"}>
      <p role="status">
        {isNoticed && t("edition.seeking", { count, shown: format.number(count) })}
      </p>
      {isNoticed && <progress value={progress} aria-label={t("edition.progress")} />}
    </div>
  );
}
