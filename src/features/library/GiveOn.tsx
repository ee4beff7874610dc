import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { copyText } from "../../browser/page/clipboard";
import { downloadBytes } from "../../browser/storage/download";
import { LONGEST_TEXT_LINK, packTextFile } from "../../browser/net/text-link";
import { publication, publishedId } from "../../core/library/publication";
import { useTranslation } from "../../i18n/react";
import { libraryQuery } from "../../state/texts/article-queries";
import { useStores } from "../../state/react";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { useTextLink } from "./use-text-link";

type Props = { readonly id: string };

/** What Slack and most other chat programs carry whole, in letters. */
const LONGEST_IN_CHATS = 4_000;

/** The ways to give a text on without notes, and to put it on one's own site with them. */
export function GiveOn({ id }: Props) {
  const { t, format } = useTranslation();
  const { annotations } = useStores();
  const queries = useQueryClient();
  const { own, address } = useTextLink(id);
  const [outcome, setOutcome] = useState("");

  if (!own) return null;
  const length = address?.length ?? 0;
  const fits = length <= LONGEST_IN_CHATS ? "fits" : "long";
  const copy = async () =>
    setOutcome(
      t((await copyText(address ?? "")) ? "bringing.give.copied" : "bringing.give.notCopied"),
    );
  const save = async () => {
    downloadBytes(
      `${own.article.headline}.hashiya`,
      await packTextFile({ own, layer: undefined }),
      "application/gzip",
    );
    setOutcome(t("bringing.give.saved"));
  };
  const publish = async () => {
    const listed = await queries.fetchQuery(libraryQuery).catch(() => []);
    const notes = annotations.get().layers.get(id)?.annotations ?? [];
    const zip = publication({ article: own.article, annotations: notes, listed });
    downloadBytes(`${publishedId(id)}.zip`, zip, "application/zip");
    setOutcome(t("bringing.give.published"));
  };
  return (
    <section aria-labelledby="give-on" className="library-section give-on">
      <h3 id="give-on" className="font-semibold">
        {t("bringing.give.title")}
      </h3>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          disabled={address === undefined || length > LONGEST_TEXT_LINK}
          onClick={() => void copy()}
        >
          <Icon name="copy" />
          {t("bringing.give.link")}
        </Button>
        <Button onClick={() => void save()}>
          <Icon name="download" />
          {t("bringing.give.file")}
        </Button>
        <Button onClick={() => void publish()}>
          <Icon name="upload" />
          {t("bringing.give.publish")}
        </Button>
      </div>
      {address !== undefined && (
        <p className="text-soft text-sm">
          {t("bringing.give.length", { count: length, shown: format.number(length) })}{" "}
          {t(`bringing.give.${fits}`)}
        </p>
      )}
      <p className="text-soft text-sm">{t("bringing.give.publishAbout")}</p>
      <p role="status" className="text-sm font-semibold">
        {outcome}
      </p>
    </section>
  );
}
