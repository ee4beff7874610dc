import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { Words } from "./app/Words";
import { bringStanding } from "./app/bring-standing";
import { CrashScreen } from "./app/CrashScreen";
import { annotationStorage } from "./browser/storage/annotation-storage";
import { pause } from "./browser/clock";
import { editionArchive } from "./browser/storage/edition-archive";
import { late } from "./browser/net/late";
import { askBeforeLeaving } from "./browser/page/leaving";
import { keyedStorage } from "./browser/storage/local-storage";
import { newId, newReplica } from "./browser/new-id";
import { watchStanding } from "./browser/page/standing-text";
import { preferredLanguage, programWords, speak } from "./i18n/i18n";
import "./index.css";
import { createAnnotationStore } from "./state/notes/annotation-store";
import { createQueryClient } from "./state/texts/article-queries";
import { createDrafts } from "./state/notes/drafts";
import { isUnsaved } from "./state/keeping/in-memory";
import { observable } from "./core/observable";
import { createPreferences } from "./state/preferences";
import { StoresProvider } from "./state/react";
import { createReadingPlaces } from "./state/reading/reading-place";

const preferences = createPreferences(keyedStorage("preferences"));
const { language } = preferences.get();
const now = () => new Date().toISOString();
const replica = newReplica();
const annotations = createAnnotationStore({ disk: annotationStorage(), newId, now, replica });
const drafts = createDrafts({ disk: keyedStorage("draft"), replica });
const saving = observable<ReadonlySet<string>>(new Set());

const stores = {
  annotations,
  drafts,
  preferences,
  saving,
  isMineShown: observable(true),
  places: createReadingPlaces(keyedStorage("place"), Date.now),
  editions: editionArchive(),
  keepers: late(async () => {
    await pause();
    const { createKeepers } = await import("./app/create-keepers");
    return createKeepers({ annotations, drafts, preferences, saving, now, replica });
  }),
};
const lookAtUnsaved = askBeforeLeaving(() => {
  const layers = stores.keepers.value()?.layers.get().layers;
  return isUnsaved(annotations.get(), drafts.get(), layers);
});
for (const store of [annotations, drafts]) store.subscribe(lookAtUnsaved);
void stores.keepers.bring().then(({ layers }) => layers.subscribe(lookAtUnsaved));

const LONGEST_WAIT_FOR_WORDS = 2000; // milliseconds

// What is dropped, pasted or handed over by the system is listened for when the text stands.
void late(async () => {
  await pause();
  (await import("./app/carried-in")).listenForCarried();
}).bring();

const root = document.getElementById("root");
if (!root) throw new Error("#root is missing");
const page = createRoot(root);
const queries = createQueryClient();
const show = () => {
  watchStanding();
  page.render(
    <StrictMode>
      <StoresProvider stores={stores}>
        <Words>
          <CrashScreen>
            <QueryClientProvider client={queries}>
              <App />
            </QueryClientProvider>
          </CrashScreen>
        </Words>
      </StoresProvider>
    </StrictMode>,
  );
};
// Where the text stands there already the program waits for its own, and takes its place in one frame.
const text = bringStanding(queries);
const spoken = speak(
  programWords,
  language === "auto" ? preferredLanguage(navigator.languages) : language,
);
// Where a language's words are slow or cannot be had, those at hand will do until they come.
void Promise.allSettled([text, Promise.race([spoken, pause(LONGEST_WAIT_FOR_WORDS)])]).then(show);
