import type { i18n, TFunction } from "i18next";
import {
  createContext,
  use,
  useCallback,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from "react";

type Spoken = { readonly t: TFunction; readonly i18n: i18n };

const SpokenContext = createContext<Spoken | null>(null);

/** Hands the interface's words to what stands in it, anew for each language that is spoken. */
export function I18nProvider({ i18n, children }: { i18n: i18n; children: ReactNode }) {
  const subscribe = useCallback(
    (listener: () => void) => {
      i18n.on("languageChanged", listener);
      return () => i18n.off("languageChanged", listener);
    },
    [i18n],
  );
  const spokenNow = () => i18n.language;
  const language = useSyncExternalStore(subscribe, spokenNow, spokenNow);
  const spoken = useMemo(
    () => ({ t: i18n.getFixedT(language, "messages"), i18n }),
    [i18n, language],
  );
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

/** The words in the language that is spoken; `t` stays the same function until another one is. */
export function useTranslation(): Spoken {
  const spoken = use(SpokenContext);
  if (!spoken) throw new Error("I18nProvider is missing");
  return spoken;
}
