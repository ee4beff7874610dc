import { useEffect, type ReactNode } from "react";
import { downloadBytes, downloadText } from "../browser/storage/download";
import { useTranslation } from "../i18n/react";
import { isUnsaved, wordsOf } from "../state/keeping/in-memory";
import { useAnnotations, useDrafts, useStores } from "../state/react";
import { Boundary } from "../ui/Boundary";
import { Button } from "../ui/Button";
import { ButtonLink } from "../ui/ButtonLink";

type Props = { readonly children: ReactNode };

/** Stands in for a page that a bug stopped, so that nobody is left with a blank one, or without what was written. */
export const CrashScreen = ({ children }: Props) => (
  <Boundary renderFallback={(retry) => <Crashed onRetry={retry} />}>{children}</Boundary>
);

function Crashed({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation();
  const { annotations, drafts, keepers } = useStores();
  const layers = keepers.value()?.layers.get().layers;
  const isAtRisk = isUnsaved(useAnnotations(), useDrafts(), layers);

  // Another page may be whole.
  useEffect(() => {
    addEventListener("hashchange", onRetry);
    return () => removeEventListener("hashchange", onRetry);
  }, [onRetry]);

  const download = async () => {
    const backup = keepers.value()?.backup;
    const file = await backup?.make().catch(() => undefined);
    if (backup && file) {
      downloadBytes(backup.fileName(), file, "application/gzip");
      backup.markMade();
    }
    // What makes backups did not come, or is what broke: the words at least.
    else downloadText("hashiya.txt", wordsOf(annotations.get(), drafts.get()), "text/plain");
  };

  return (
    <main id="text" tabIndex={-1} className="grid min-h-dvh place-items-center p-6 outline-none">
      <div role="alert" className="grid max-w-md justify-items-center gap-5 text-center">
        <h1 className="text-xl leading-relaxed">{t("app.crashed")}</h1>
        <p className="leading-loose">{t(isAtRisk ? "app.notAllSaved" : "app.allSaved")}</p>
        <div className="flex flex-wrap justify-center gap-3">
          <Button look={isAtRisk ? "primary" : "plain"} onClick={() => void download()}>
            {t("app.downloadAll")}
          </Button>
          <Button look={isAtRisk ? "plain" : "primary"} onClick={onRetry}>
            {t("fault.retry")}
          </Button>
          <Button onClick={() => location.reload()}>{t("app.reload")}</Button>
          <ButtonLink href="#/library">{t("fault.toLibrary")}</ButtonLink>
        </div>
      </div>
    </main>
  );
}
