import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../i18n/react";
import type { SourceFault } from "../browser/net/article-source";
import { isolated } from "../core/text/bidi-controls";
import type { Absence } from "../state/reading/absence";
import { guideQuery, LoadFailure } from "../state/texts/article-queries";
import { setAsideAmong } from "../state/notes/record-state";
import { useAnnotations, useDrafts, useSession, useStores, useValue } from "../state/react";
import { Button } from "../ui/Button";
import { LateNotice } from "../ui/Late";
import { Notice } from "../ui/Notice";

const absenceMessage = {
  deleted: "margin.wasDeleted",
  "guide-hidden": "margin.guideHidden",
  unknown: "margin.notFoundHere",
} as const satisfies Record<Absence, string>;

const guideFault = {
  unreachable: "margin.guideFault.unreachable",
  silent: "margin.guideFault.unreachable",
  missing: "margin.guideFault.none",
  encoding: "margin.guideFault.encoding",
  "not-json": "margin.guideFault.none",
} as const satisfies Record<Exclude<SourceFault["reason"], "wrong-field">, string>;

/** What the reader has to know of the layers: what could not be loaded, read or found. */
export function MarginNotices() {
  const { t, format } = useTranslation();
  const { annotations, keepers, preferences } = useStores();
  const setAside = setAsideAmong(useAnnotations().states);
  const { edition, ...session } = useSession();
  const guide = useQuery(guideQuery(edition.article.id, edition));
  const annotationId = useValue(session.openId);
  const absence = useValue(session.absence);
  const isHereKnown = useValue(session.here, (here) => here !== undefined);
  // Until all layers are here, it may be in one of them.
  const missing = guide.isPending || !isHereKnown ? undefined : absence;
  const { error } = guide;
  // What was deleted while it was being written stands below, with its draft.
  const isBeingWritten = useDrafts().has(annotationId ?? "") && missing === "deleted";
  return (
    <>
      {error instanceof LoadFailure && (
        <Notice role="alert">
          <p>
            {error.fault.reason === "wrong-field"
              ? t("margin.guideFault.broken", { field: isolated(error.fault.field) })
              : t(guideFault[error.fault.reason])}
          </p>
          <Button onClick={() => void guide.refetch()}>{t("fault.retry")}</Button>
        </Notice>
      )}
      <LateNotice parts={[keepers]} name={t("late.keepers")} />
      {missing && !isBeingWritten && (
        <Notice role="status">
          <p>{t(absenceMessage[missing])}</p>
          {missing === "guide-hidden" && (
            <Button onClick={() => preferences.set({ showGuide: true })}>
              {t("margin.showGuideNow")}
            </Button>
          )}
          {missing === "deleted" && annotationId !== undefined && (
            <Button onClick={() => annotations.restore(annotationId)}>{t("margin.restore")}</Button>
          )}
        </Notice>
      )}
      {setAside.size > 0 && (
        <Notice role="status">
          {t("margin.setAside", { count: setAside.size, shown: format.number(setAside.size) })}
        </Notice>
      )}
    </>
  );
}
