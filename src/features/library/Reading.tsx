import { bidiBalanced, isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import { carriedBackup } from "../../state/texts/carried-here";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import type { useBringing } from "./use-bringing";
import { Notice } from "../../ui/Notice";

type Props = {
  readonly bringing: Pick<
    ReturnType<typeof useBringing>,
    "current" | "waitingCount" | "troubles" | "stop" | "hide"
  >;
};

/** What is being read and what waits; which files gave no text, and why. */
export function Reading({ bringing }: Props) {
  const { current, waitingCount, troubles, stop, hide } = bringing;
  const { t, format } = useTranslation();
  return (
    <div className="grid gap-3">
      <div role="status" className="grid gap-2">
        {current !== undefined && (
          <Notice>
            <span className="grow">{t("bringing.reading", { name: isolated(current) })}</span>
            <Button look="quiet" onClick={stop}>
              {t("bringing.stop")}
            </Button>
          </Notice>
        )}
        {waitingCount > 0 && (
          <p className="text-soft text-sm">
            {t("bringing.waiting", { count: waitingCount, shown: format.number(waitingCount) })}
          </p>
        )}
      </div>
      {troubles.map((trouble, index) => (
        <Notice key={index} role="alert">
          <p className="grow">
            {trouble.from && (
              <>
                <bdi className="font-semibold">{bidiBalanced(trouble.from)}</bdi>
                {": "}
              </>
            )}
            {t(`bringing.fault.${trouble.fault}`)}
            {trouble.backup && (
              <>
                {" "}
                <a
                  href="#/storage"
                  className="underline underline-offset-4"
                  onClick={() => carriedBackup.put(trouble.backup)}
                >
                  {t("bringing.toStorage")}
                </a>
              </>
            )}
          </p>
          <IconButton icon="x" label={t("bringing.noticeClose")} onClick={() => hide(trouble)} />
        </Notice>
      ))}
    </div>
  );
}
