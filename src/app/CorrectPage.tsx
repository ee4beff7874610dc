import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Correction } from "../core/library/correcting";
import { CorrectView, type Refusal } from "../features/library/CorrectView";
import { EarlierTexts } from "../features/library/EarlierTexts";
import { TakeCopy } from "../features/library/TakeCopy";
import { correctionDrafts } from "../browser/storage/correction-drafts";
import { hashAddress } from "../browser/net/hash-address";
import { readPath } from "../core/address";
import { flowOf } from "../core/article/flow";
import { isOwnTextId } from "../core/library/own-text-id";
import { editionOfBlocks } from "../core/library/own-text";
import { useTranslation } from "../i18n/react";
import { useKeepers } from "../state/react";
import { useToast } from "../ui/Toasts";
import { FaultScreen } from "./FaultScreen";
import { LoadingScreen } from "./LoadingScreen";
import { TopBar } from "./TopBar";
import { usePageTitle } from "./use-page-title";

type Props = { readonly id: string };

/** A text of one's own, to be corrected; a published one only in a copy. */
export const CorrectPage = ({ id }: Props) =>
  isOwnTextId(id) ? <CorrectOwn id={id} /> : <CorrectPublished id={id} />;

function CorrectPublished({ id }: Props) {
  const { t } = useTranslation();
  usePageTitle(t("bringing.correct.title"));
  return (
    <>
      <TopBar />
      <main id="text" tabIndex={-1} className="mx-auto max-w-2xl px-4 py-8 outline-none">
        <h1 className="mb-4 text-2xl font-semibold">{t("bringing.correct.title")}</h1>
        <TakeCopy id={id} />
      </main>
    </>
  );
}

/** In place, or brought back to what it was. */
function CorrectOwn({ id }: Props) {
  const { t } = useTranslation();
  const { texts } = useKeepers();
  const toast = useToast();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<Refusal>();
  const { data, refetch } = useQuery({
    queryKey: ["own-text", id],
    queryFn: async () => ({
      read: await texts.read(id),
      earlier: await texts.earlier(id),
      draft: await correctionDrafts.read(id),
    }),
    gcTime: 0,
  });

  const replace = async (correction: Correction, said: string, began?: string) => {
    const replaced = await texts.replace(id, correction, began);
    setRefusal(replaced.ok ? undefined : replaced.fault);
    if (!replaced.ok) return;
    await correctionDrafts.write(id, undefined);
    queries.removeQueries({ queryKey: ["article", id] });
    toast({ message: said });
    hashAddress.goTo(readPath(id));
  };
  if (!data) return <LoadingScreen label={t("app.loading")} />;
  const { read, earlier, draft } = data;
  if (!read.ok) return <FaultScreen fault={{ reason: "missing" }} onRetry={() => void refetch()} />;
  const { article } = read.value;
  // What was begun on another edition is saved over this one only when that is wanted.
  const began = draft?.edition ?? editionOfBlocks(article.blocks);
  const saved = t("bringing.correct.saved");
  return (
    <>
      <TopBar title={article.headline} flow={flowOf(article)} />
      <main id="text" tabIndex={-1} className="mx-auto max-w-3xl px-4 py-8 outline-none">
        <h1 className="mb-4 text-2xl font-semibold">{t("bringing.correct.title")}</h1>
        <CorrectView
          own={read.value}
          draft={draft}
          refusal={refusal}
          onDraft={(correction) =>
            void correctionDrafts.write(id, correction && { ...correction, edition: began })
          }
          onSave={(correction) => void replace(correction, saved, began)}
          onSaveAnyway={(correction) => void replace(correction, saved)}
          onLeave={() => {
            void correctionDrafts.write(id, undefined);
            hashAddress.goTo(readPath(id));
          }}
        />
        <EarlierTexts
          earlier={earlier}
          onGoBack={({ own }) =>
            void replace(
              { blocks: own.article.blocks, pages: own.pages },
              t("bringing.correct.wentBack"),
            )
          }
        />
      </main>
    </>
  );
}
