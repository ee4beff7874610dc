import { AllNotesView } from "../features/all-notes/AllNotesView";
import { useTranslation } from "../i18n/react";
import { TakeOutPicked } from "./TakeOutPicked";
import { TopBar } from "./TopBar";
import { usePageTitle } from "./use-page-title";
import { useTitles } from "./use-titles";

type Props = {
  /** What its address says after `?`. */
  readonly query: string;
};

/** The notes on all texts. */
export function AllNotesPage({ query }: Props) {
  const { t } = useTranslation();
  usePageTitle(t("margin.all"));
  const titles = useTitles();
  return (
    <>
      <TopBar />
      <main id="text" tabIndex={-1} className="mx-auto max-w-4xl px-4 py-8 outline-none">
        <h1 className="text-2xl font-semibold">{t("margin.all")}</h1>
        <AllNotesView
          query={query}
          titles={titles}
          renderTakeOut={(picked, onClose) => <TakeOutPicked picked={picked} onClose={onClose} />}
        />
      </main>
    </>
  );
}
