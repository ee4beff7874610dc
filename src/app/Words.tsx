import type { ReactNode } from "react";
import { programWords } from "../i18n/i18n";
import { I18nProvider } from "../i18n/react";
import { usePreferences } from "../state/react";

/** The interface's words, with numbers in the digits that the reader chose. */
export function Words({ children }: { readonly children: ReactNode }) {
  const { digits } = usePreferences();
  return (
    <I18nProvider i18n={programWords} digits={digits}>
      {children}
    </I18nProvider>
  );
}
