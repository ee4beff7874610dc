import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { hashAddress } from "../../browser/net/hash-address";
import type { ArchiveFault } from "../../browser/storage/text-archive";
import { correctPath, readPath } from "../../core/address";
import { flowOf } from "../../core/article/flow";
import { useTranslation } from "../../i18n/react";
import { articleQuery } from "../../state/texts/article-queries";
import { useKeepers } from "../../state/react";
import { Button } from "../../ui/Button";
import { sentText } from "./read-sent-file";
import { Notice } from "../../ui/Notice";

type Props = { readonly id: string };

/** Says that a published text is corrected by who publishes it, and offers a copy of one's own. */
export function TakeCopy({ id }: Props) {
  const { t } = useTranslation();
  const { texts } = useKeepers();
  const { data: edition, error } = useQuery(articleQuery(id));
  const [fault, setFault] = useState<ArchiveFault>();
  const [isTaking, setTaking] = useState(false);

  if (error) return <p role="alert">{t("fault.missing")}</p>;
  if (!edition) return <p>{t("app.loading")}</p>;
  const { article } = edition;
  const take = async () => {
    setTaking(true);
    const { text, sent } = sentText({ article });
    const added = await texts.add(text, sent.details);
    setTaking(false);
    if (added.ok) hashAddress.goTo(correctPath(added.value));
    else setFault(added.fault);
  };
  return (
    <>
      <h2 {...flowOf(article)} className="font-text mb-4 text-xl font-bold">
        {article.headline}
      </h2>
      <p className="mb-6 leading-relaxed">{t("bringing.correct.published")}</p>
      {fault && (
        <Notice role="alert" className="mb-4">
          {t(`bringing.look.${fault}`)}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" disabled={isTaking} onClick={() => void take()}>
          {t("bringing.correct.takeCopy")}
        </Button>
        <a href={`#${readPath(id)}`} className="underline underline-offset-4">
          {t("bringing.correct.leave")}
        </a>
      </div>
    </>
  );
}
