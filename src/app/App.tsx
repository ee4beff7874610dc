import { useTranslation } from "../i18n/react";
import { ANNOUNCER } from "../browser/page/announcer";
import type { Address } from "../core/address";
import { ToastProvider } from "../ui/Toasts";
import { CrashScreen } from "./CrashScreen";
import { FaultScreen } from "./FaultScreen";
import { HomePage } from "./HomePage";
import {
  AllNotesPage,
  ComparePage,
  CorrectPage,
  LibraryPage,
  StoragePage,
  TextPage,
} from "./lazy-pages";
import { GoEntry, MissingNotice, UpdateBanner } from "./lazy-features";
import { ReadingPage } from "./ReadingPage";
import { useAddress } from "./use-address";
import { useAppearance } from "./use-appearance";

/** The addresses, and what stands over all of them. */
export function App() {
  const { t } = useTranslation();
  const address = useAddress();
  useAppearance();
  return (
    <ToastProvider label={t("toast.label")} dismissLabel={t("toast.dismiss")}>
      <CrashScreen>
        <Page address={address} />
      </CrashScreen>
      <UpdateBanner />
      <MissingNotice />
      <GoEntry />
      <p id={ANNOUNCER} role="status" className="sr-only" />
    </ToastProvider>
  );
}

function Page({ address }: { readonly address: Address }) {
  switch (address.page) {
    case "home":
      return <HomePage />;
    case "library":
      return <LibraryPage />;
    case "text":
      return <TextPage />;
    case "correct":
      return <CorrectPage key={address.article} id={address.article} />;
    case "storage":
      return <StoragePage />;
    case "notes":
      return <AllNotesPage query={address.query} />;
    case "compare":
      return <ComparePage key={address.article} articleId={address.article} />;
    case "read":
      return <ReadingPage key={address.article} address={address} />;
    case "unknown":
      return <FaultScreen fault={{ reason: "missing" }} onRetry={() => location.reload()} />;
  }
}
