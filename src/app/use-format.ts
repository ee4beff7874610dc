import { useMemo } from "react";
import { useTranslation } from "../i18n/react";
import { createFormat, type Format } from "../i18n/format";
import { usePreferences } from "../state/react";

/** Numbers and times in the interface's language and the reader's digits. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const { digits } = usePreferences();
  return useMemo(() => createFormat(i18n.language, digits), [i18n.language, digits]);
}
