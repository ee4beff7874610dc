import type { i18n as Words } from "i18next";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Route, Router, Switch } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import type { OfflineKeeper } from "../browser/service-worker";
import { ToastProvider } from "../ui/Toasts";
import { learnWords } from "../i18n/i18n";
import { FaultScreen } from "./FaultScreen";
import { HomePage } from "./HomePage";
import { LibraryPage } from "./LibraryPage";
import { LoadingScreen } from "./LoadingScreen";
import { ReadingPage } from "./ReadingPage";
import { UpdateBanner } from "./UpdateBanner";
import { useAppearance } from "./use-appearance";

/** Seldom opened, and not needed for reading: it comes with its words when it is asked for. */
const storagePageIn = (words: Words) =>
  lazy(async () => {
    const [{ StoragePage }] = await Promise.all([
      import("./StoragePage"),
      learnWords(words, "storage"),
    ]);
    return { default: StoragePage };
  });

const comparePageIn = (words: Words) =>
  lazy(async () => {
    const [{ ComparePage }] = await Promise.all([
      import("./ComparePage"),
      learnWords(words, "compare"),
    ]);
    return { default: ComparePage };
  });

/** The addresses, and what stands over all of them. */
export function App({ keeper }: { readonly keeper: OfflineKeeper }) {
  const { t, i18n } = useTranslation();
  useAppearance();
  const [StoragePage] = useState(() => storagePageIn(i18n));
  const [ComparePage] = useState(() => comparePageIn(i18n));
  return (
    <ToastProvider label={t("toast.label")} dismissLabel={t("toast.dismiss")}>
      {/* oxlint-disable-next-line react/hooks -- the router's own way to be told where addresses are */}
      <Router hook={useHashLocation}>
        <Switch>
          <Route path="/" component={HomePage} />
          <Route path="/library" component={LibraryPage} />
          <Route path="/storage">
            <Suspense fallback={<LoadingScreen label={t("app.loadingPage")} />}>
              <StoragePage />
            </Suspense>
          </Route>
          <Route path="/compare/:article">
            {({ article }) => (
              <Suspense fallback={<LoadingScreen label={t("app.loadingPage")} />}>
                <ComparePage key={article} articleId={article} />
              </Suspense>
            )}
          </Route>
          <Route path="/read/:article/:annotation?">
            {({ article, annotation }) => (
              <ReadingPage key={article} articleId={article} annotationId={annotation} />
            )}
          </Route>
          <Route>
            <FaultScreen fault={{ reason: "missing" }} onRetry={() => location.reload()} />
          </Route>
        </Switch>
      </Router>
      <UpdateBanner keeper={keeper} />
    </ToastProvider>
  );
}
