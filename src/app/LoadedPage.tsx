import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "../i18n/react";
import { loadingOf } from "../state/texts/loading";
import { Loaded } from "../ui/Loaded";
import { FaultScreen } from "./FaultScreen";
import { LoadingScreen } from "./LoadingScreen";

type Props<Value> = {
  readonly query: UseQueryResult<Value>;
  readonly children: (value: Value) => ReactNode;
};

/** A page that needs a published file: it waits for it, says what is wrong with it, or shows it. */
export function LoadedPage<Value>({ query, children }: Props<Value>) {
  const { t } = useTranslation();
  return (
    <Loaded
      from={loadingOf(query)}
      pending={<LoadingScreen label={t("app.loading")} />}
      renderFault={(fault, again) => <FaultScreen fault={fault} onRetry={again} />}
    >
      {children}
    </Loaded>
  );
}
