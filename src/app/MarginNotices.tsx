import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Layer } from "../core/annotation/layer";
import type { Format } from "../i18n/format";
import { LoadFailure } from "../state/article-queries";
import { useAnnotations } from "../state/react";
import { Button } from "../ui/Button";

type Props = {
  readonly guide: UseQueryResult<Layer>;
  /** Whether the address names an annotation that is not here. */
  readonly isMissing: boolean;
  readonly format: Format;
};

/** What the reader has to know of the layers: what could not be loaded, read or found. */
export function MarginNotices({ guide, isMissing, format }: Props) {
  const { t } = useTranslation();
  const { setAside } = useAnnotations();
  const { error } = guide;
  return (
    <>
      {error instanceof LoadFailure && (
        <div role="alert" className="card-notice">
          <p>
            {error.fault.reason === "wrong-field"
              ? t("fault.guideBroken", { field: `\u2068${error.fault.field}\u2069` })
              : t(error.fault.reason === "unreachable" ? "fault.guideUnreachable" : "fault.guide")}
          </p>
          <Button onClick={() => void guide.refetch()}>{t("fault.retry")}</Button>
        </div>
      )}
      {isMissing && (
        <p role="status" className="card-notice">
          {t("margin.notFoundHere")}
        </p>
      )}
      {setAside.size > 0 && (
        <p role="status" className="card-notice">
          {t("fault.setAside", { count: setAside.size, shown: format.number(setAside.size) })}
        </p>
      )}
    </>
  );
}
