import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { hashAddress } from "../browser/net/hash-address";
import { BringIn } from "../features/library/BringIn";
import { LookAtText } from "../features/library/LookAtText";
import { Reading } from "../features/library/Reading";
import { TextLists } from "../features/library/TextLists";
import { useBringing } from "../features/library/use-bringing";
import { isOwnTextId } from "../core/library/own-text-id";
import { useTranslation } from "../i18n/react";
import { libraryQuery } from "../state/texts/article-queries";
import { carriedBackup, carriedHere } from "../state/texts/carried-here";
import { useKeepers } from "../state/react";
import { ButtonLink } from "../ui/ButtonLink";
import { Icon } from "../ui/Icon";
import { TopBar } from "./TopBar";
import { useNotesFiles } from "./use-notes-files";
import { usePageTitle } from "./use-page-title";

/** The texts: those published here, one's own, and the ways in for more. */
export function LibraryPage() {
  const { t } = useTranslation();
  usePageTitle(t("library.title"));
  const bringing = useBringing();
  const { found, bringText } = bringing;
  const bringFiles = useNotesFiles(useIsKnown(), bringing.bringFiles);

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

  // A backup that was brought alone is meant to be restored, which is looked at on the storage page.
  const { troubles, current, waitingCount } = bringing;
  const [alone] = troubles.length === 1 ? troubles : [];
  const backup = !found && current === undefined && waitingCount === 0 ? alone?.backup : undefined;
  useEffect(() => {
    if (!backup) return;
    carriedBackup.put(backup);
    hashAddress.goTo("/storage");
  }, [backup]);

  return (
    <>
      <TopBar />
      <main id="text" tabIndex={-1} className="mx-auto max-w-2xl px-4 py-8 outline-none">
        <div className="mb-6 flex flex-wrap items-center justify-between gap-2">
          <h1 className="text-2xl font-semibold">{t("library.title")}</h1>
          <ButtonLink href="#/notes">
            <Icon name="message-square-text" />
            {t("margin.all")}
          </ButtonLink>
        </div>
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
        <TextLists />
      </main>
    </>
  );
}

/** Whether there is a text of an id; a file may come before it is known which there are. */
function useIsKnown(): (id: string) => Promise<boolean> {
  const queries = useQueryClient();
  const { texts } = useKeepers();
  return useCallback(
    async (id) => {
      if (isOwnTextId(id)) return (await texts.read(id)).ok;
      const published = await queries.ensureQueryData(libraryQuery).catch(() => []);
      return published.some((it) => it.id === id);
    },
    [queries, texts],
  );
}
