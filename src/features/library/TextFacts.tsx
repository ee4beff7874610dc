import type { ReactNode } from "react";
import { useTranslation } from "../../i18n/react";
import type { Visit } from "../../state/reading/reading-place";
import { Icon } from "../../ui/Icon";

type Props = {
  /** How many notes the reader has on it. */
  readonly count: number;
  readonly visit: Visit | undefined;
  /** Whether it opens with no network. */
  readonly isKept: boolean;
  readonly children?: ReactNode;
};

/** What a list tells of a text beneath its title: what is noted on it, how far it was read, whether it is kept. */
export function TextFacts({ count, visit, isKept, children }: Props) {
  const { t, format } = useTranslation();
  const progress = visit?.progress;
  return (
    <>
      <p className="text-facts">
        <span>{t("library.annotations", { count, shown: format.number(count) })}</span>
        {!visit && <span>{t("bringing.notRead")}</span>}
        {progress !== undefined && (
          <span>
            {progress === 1
              ? t("bringing.readWhole")
              : t("bringing.progress", { shown: format.number(Math.round(progress * 100)) })}
          </span>
        )}
        {children}
        {isKept && (
          <span className="inline-flex items-center gap-1">
            <Icon name="check" size={14} />
            {t("bringing.kept")}
          </span>
        )}
      </p>
      {progress !== undefined && (
        <progress aria-hidden className="text-progress" value={progress} max={1} />
      )}
    </>
  );
}
