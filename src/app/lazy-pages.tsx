import type { ParseKeys } from "i18next";
import { Suspense, type ComponentProps, type ComponentType, type ReactNode } from "react";
import type { Section } from "../i18n/i18n";
import { useTranslation } from "../i18n/react";
import { useStores } from "../state/react";
import { LateNotice, type LatePart } from "../ui/Late";
import { latePart } from "./late-part";
import { LoadingScreen } from "./LoadingScreen";
import { TopBar } from "./TopBar";

/** A page that comes when it is first opened, with the words that it says and what keeps the notes. */
function latePage<Props extends object>(
  name: ParseKeys,
  load: () => Promise<ComponentType<Props>>,
  ...sections: Section[]
) {
  const [part, Part] = latePart(load, ...sections);
  return (props: ComponentProps<typeof Part>) => {
    const { t } = useTranslation();
    const { keepers } = useStores();
    return (
      <LatePage parts={[part, keepers]} name={t(name)}>
        <Part {...props} />
      </LatePage>
    );
  };
}

export const LibraryPage = latePage(
  "library.title",
  async () => (await import("./LibraryPage")).LibraryPage,
  "bringing",
);

/** What a link opens that brings a text, or notes on one that is not here. */
export const TextPage = latePage(
  "library.title",
  async () => (await import("./TextPage")).TextPage,
  "bringing",
);

/** A text of one's own, to be corrected. */
export const CorrectPage = latePage(
  "library.title",
  async () => (await import("./CorrectPage")).CorrectPage,
  "bringing",
);

export const StoragePage = latePage(
  "bar.storage",
  async () => (await import("./StoragePage")).StoragePage,
  "storage",
  "margin",
  "edition",
);

/** The notes on all texts. */
export const AllNotesPage = latePage(
  "margin.all",
  async () => (await import("./AllNotesPage")).AllNotesPage,
  "allNotes",
);

/** A class side by side. */
export const ComparePage = latePage(
  "late.compare",
  async () => (await import("./ComparePage")).ComparePage,
  "compare",
);

type PageProps = {
  readonly parts: readonly LatePart[];
  readonly name: string;
  readonly children: ReactNode;
};

/** A page that comes late; where it does not come, the bar leads elsewhere. */
function LatePage({ parts, name, children }: PageProps) {
  const { t } = useTranslation();
  return (
    <Suspense
      fallback={
        <LateNotice
          parts={parts}
          name={name}
          placeholder={<LoadingScreen label={t("app.loadingPage")} />}
          renderFrame={(notice) => (
            <>
              <TopBar />
              <main id="text" tabIndex={-1} className="mx-auto max-w-2xl px-4 py-8 outline-none">
                {notice}
              </main>
            </>
          )}
        />
      }
    >
      {children}
    </Suspense>
  );
}
