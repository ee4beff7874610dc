import type { i18n, TFunction } from "i18next";
import {
  createContext,
  use,
  useCallback,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { createFormat, type Digits, type Format } from "./format";

type Spoken = {
  /** Stays the same function until another language is spoken. */
  readonly t: TFunction;
  readonly i18n: i18n;
  /** Numbers and times in the interface's language and the reader's digits. */
  readonly format: Format;
};

const SpokenContext = createContext<Spoken | null>(null);

type Props = { readonly i18n: i18n; readonly digits: Digits; readonly children: ReactNode };

/** Hands the interface's words and numbers to what stands in it, anew for each language that is spoken. */
export function I18nProvider({ i18n, digits, children }: Props) {
  const subscribe = useCallback(
    (listener: () => void) => {
      i18n.on("languageChanged", listener);
      return () => i18n.off("languageChanged", listener);
    },
    [i18n],
  );
  const spokenNow = () => i18n.language;
  const language = useSyncExternalStore(subscribe, spokenNow, spokenNow);
  const t = useMemo(() => i18n.getFixedT(language, "messages"), [i18n, language]);
  const format = useMemo(() => createFormat(language, digits), [language, digits]);
  const spoken = useMemo(() => ({ t, i18n, format }), [t, i18n, format]);
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

/** The words and numbers in the language that is spoken. */
export function useTranslation(): Spoken {
  const spoken = use(SpokenContext);
  if (!spoken) throw new Error("I18nProvider is missing");
  return spoken;
}
