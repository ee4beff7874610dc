import { useTranslation } from "../i18n/react";
import { Suspense } from "react";
import { Route, Router, Switch } from "wouter";
import { ToastProvider } from "../ui/Toasts";
import { CrashScreen } from "./CrashScreen";
import { FaultScreen } from "./FaultScreen";
import { HomePage } from "./HomePage";
import { ComparePage, CorrectPage, LibraryPage, StoragePage, TextPage } from "./lazy-features";
import { ReadingPage } from "./ReadingPage";
import { UpdateBanner } from "./UpdateBanner";
import { useAppearance } from "./use-appearance";
import { useHashPath } from "./use-hash-path";

/** The addresses, and what stands over all of them. */
export function App() {
  const { t } = useTranslation();
  useAppearance();
  return (
    <ToastProvider label={t("toast.label")} dismissLabel={t("toast.dismiss")}>
      {/* oxlint-disable-next-line react/hooks -- the router's own way to be told where addresses are */}
      <Router hook={useHashPath}>
        <CrashScreen>
          <Switch>
            <Route path="/" component={HomePage} />
            <Route path="/library" component={LibraryPage} />
            <Route path="/text" component={TextPage} />
            <Route path="/correct/:text">
              {({ text }) => <CorrectPage key={text} id={text} />}
            </Route>
            <Route path="/storage" component={StoragePage} />
            <Route path="/compare/:article">
              {({ article }) => <ComparePage key={article} articleId={article} />}
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
        </CrashScreen>
      </Router>
      {/* What it tells of is known when the keepers are there. */}
      <Suspense>
        <UpdateBanner />
      </Suspense>
    </ToastProvider>
  );
}
