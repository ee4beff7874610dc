import { useTranslation } from "../i18n/react";
import type { SourceFault } from "../browser/net/article-source";
import { isolated } from "../core/text/bidi-controls";
import { Button } from "../ui/Button";
import { TopBar } from "./TopBar";
import { usePageTitle } from "./use-page-title";
import { ButtonLink } from "../ui/ButtonLink";

type Props = { readonly fault: SourceFault; readonly onRetry: () => void };

/** A published file could not be had: one sentence that says why, and the ways on. */
export function FaultScreen({ fault, onRetry }: Props) {
  const { t } = useTranslation();
  const isShapeless = fault.reason === "wrong-field" && fault.field === "";
  const message = isShapeless
    ? t("fault.wrongFile")
    : fault.reason === "wrong-field"
      ? t("fault.wrong-field", { field: isolated(fault.field) })
      : t(`fault.${fault.reason}`);
  usePageTitle(message);
  return (
    <>
      <TopBar />
      <main
        id="text"
        tabIndex={-1}
        className="grid min-h-[60dvh] place-items-center p-6 outline-none"
      >
        <div role="alert" className="grid max-w-md justify-items-center gap-5 text-center">
          <h1 className="text-xl leading-relaxed">{message}</h1>
          <div className="flex gap-3">
            <Button look="primary" onClick={onRetry}>
              {t("fault.retry")}
            </Button>
            <ButtonLink href="#/library">{t("fault.toLibrary")}</ButtonLink>
          </div>
        </div>
      </main>
    </>
  );
}
