import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Correction } from "../core/library/correcting";
import { CorrectView } from "../features/library/CorrectView";
import { EarlierTexts } from "../features/library/EarlierTexts";
import { hashAddress } from "../browser/hash-address";
import { useTranslation } from "../i18n/react";
import { useKeepers } from "../state/react";
import { useToast } from "../ui/Toasts";
import { FaultScreen } from "./FaultScreen";
import { LoadingScreen } from "./LoadingScreen";
import { TopBar } from "./TopBar";
import { useFormat } from "./use-format";

/** A text of one's own, to be corrected in place, or brought back to what it was. */
export function CorrectPage({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { texts } = useKeepers();
  const format = useFormat();
  const toast = useToast();
  const queries = useQueryClient();
  const [isRefused, setRefused] = useState(false);
  const { data, refetch } = useQuery({
    queryKey: ["own-text", id],
    queryFn: async () => ({ read: await texts.read(id), earlier: await texts.earlier(id) }),
    gcTime: 0,
  });

  const replace = async (correction: Correction, said: string) => {
    const replaced = await texts.replace(id, correction);
    setRefused(!replaced.ok);
    if (!replaced.ok) return;
    queries.removeQueries({ queryKey: ["article", id] });
    toast({ message: said });
    hashAddress.goTo(`/read/${id}`);
  };
  if (!data) return <LoadingScreen label={t("app.loading")} />;
  const { read, earlier } = data;
  if (!read.ok) return <FaultScreen fault={{ reason: "missing" }} onRetry={() => void refetch()} />;
  const { article } = read.value;
  return (
    <>
      <TopBar title={article.headline} />
      <main id="text" tabIndex={-1} className="mx-auto max-w-3xl px-4 py-8 outline-none">
        <h1 className="mb-4 text-2xl font-semibold">{t("bringing.correct.title")}</h1>
        <CorrectView
          own={read.value}
          isRefused={isRefused}
          onSave={(correction) => void replace(correction, t("bringing.correct.saved"))}
          onLeave={() => hashAddress.goTo(`/read/${id}`)}
        />
        <EarlierTexts
          earlier={earlier}
          format={format}
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
