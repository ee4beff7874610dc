import { StorageView } from "../features/storage/StorageView";
import { useTranslation } from "../i18n/react";
import { TopBar } from "./TopBar";
import { usePageTitle } from "./use-page-title";

export function StoragePage() {
  const { t } = useTranslation();
  usePageTitle(t("storage.title"));
  return (
    <>
      <TopBar />
      <main id="text" tabIndex={-1} className="mx-auto max-w-2xl px-4 py-8 outline-none">
        <StorageView />
      </main>
    </>
  );
}
