import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { BringIn } from "../features/library/BringIn";
import { LibraryList } from "../features/library/LibraryList";
import { LookAtText } from "../features/library/LookAtText";
import { OwnTexts } from "../features/library/OwnTexts";
import { Reading } from "../features/library/Reading";
import { useBringing } from "../features/library/use-bringing";
import { useTranslation } from "../i18n/react";
import { libraryQuery, LoadFailure } from "../state/texts/article-queries";
import { carriedHere } from "../state/texts/carried-here";
import { useOwnTexts } from "../state/react";
import { Button } from "../ui/Button";
import { TopBar } from "./TopBar";
import { useNotesFiles } from "./use-notes-files";
import { usePageTitle } from "./use-page-title";

/** The texts: those published here, one's own, and the ways in for more. */
export function LibraryPage() {
  const { t } = useTranslation();
  usePageTitle(t("library.title"));
  const { data: articles, error, refetch } = useQuery(libraryQuery);
  const bringing = useBringing();
  const { found, bringText } = bringing;
  const { texts } = useOwnTexts();
  const isKnown = useCallback(
    (id: string) => texts.has(id) || (articles ?? []).some((it) => it.id === id),
    [articles, texts],
  );
  const bringFiles = useNotesFiles(isKnown, bringing.bringFiles);

  const leave = () => {
    bringing.leave();
    // What was looked at is gone: the focus goes to the texts that are there.
    document.getElementById("own-texts")?.focus();
  };

  // What was dropped or pasted on any page leads here.
  useEffect(() => {
    const take = () => {
      const { files, text } = carriedHere.take();
      if (files.length > 0) bringFiles(files);
      else if (text) bringText(text);
    };
    take();
    return carriedHere.subscribe(take);
  }, [bringFiles, bringText]);

  return (
    <>
      <TopBar />
      <main id="text" tabIndex={-1} className="mx-auto max-w-2xl px-4 py-8 outline-none">
        <h1 className="mb-6 text-2xl font-semibold">{t("library.title")}</h1>
        <Reading bringing={bringing} />
        {found && (
          <LookAtText
            key={`${found.from} ${found.encoding}`}
            found={found}
            onReadAgain={bringing.readAgain}
            onLeave={leave}
          />
        )}
        {!found && (
          <section aria-labelledby="bring-in" className="library-section">
            <h2 id="bring-in">{t("bringing.title")}</h2>
            <BringIn onFiles={bringFiles} onText={bringText} />
          </section>
        )}
        <section aria-labelledby="own-texts" className="library-section">
          <h2 id="own-texts" tabIndex={-1}>
            {t("bringing.own")}
          </h2>
          <OwnTexts />
        </section>
        <section aria-labelledby="published-texts" className="library-section">
          <h2 id="published-texts">{t("bringing.published")}</h2>
          {articles && <LibraryList articles={articles} />}
          {!articles && !(error instanceof LoadFailure) && <p>{t("library.loading")}</p>}
          {!articles && error instanceof LoadFailure && (
            <div role="alert" className="card-notice">
              <p className="w-full">{t("fault.library")}</p>
              <Button onClick={() => void refetch()}>{t("fault.retry")}</Button>
            </div>
          )}
        </section>
      </main>
    </>
  );
}
