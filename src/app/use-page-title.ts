import { useLayoutEffect } from "react";
import { useTranslation } from "../i18n/react";

/** Names the page in the window's title: what it shows, then the program; without a name the program alone. */
export function usePageTitle(page?: string): void {
  const { t } = useTranslation();
  useLayoutEffect(() => {
    const program = t("app.name");
    document.title = page === undefined ? program : `${page} — ${program}`;
  }, [page, t]);
}
