import { useCallback, useEffect, useState } from "react";
import type { ArticleSummary } from "../../core/article/article";
import { isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import { useKeepers, useOffline } from "../../state/react";
import { useToast } from "../../ui/Toasts";

/** Which published texts open with no network, and the way to have one more. */
export function useKeptTexts() {
  const { t } = useTranslation();
  const { offline } = useKeepers();
  const status = useOffline();
  const toast = useToast();
  const [kept, setKept] = useState<ReadonlySet<string>>();
  const [underWay, setUnderWay] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    let isLeft = false;
    void offline.keptTexts().then((ids) => {
      if (!isLeft) setKept(ids);
    });
    return () => {
      isLeft = true;
    };
  }, [offline, status]);

  const keep = useCallback(
    async ({ id, headline }: ArticleSummary) => {
      setUnderWay((all) => new Set(all).add(id));
      const isKept = await offline.keepText(id);
      const now = await offline.keptTexts();
      if (now) setKept(now);
      setUnderWay((all) => new Set([...all].filter((it) => it !== id)));
      if (!isKept) toast({ message: t("bringing.notKept", { name: isolated(headline) }) });
    },
    [offline, t, toast],
  );
  return { kept, underWay, keep };
}
