import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { OwnTextSummary } from "../../core/library/own-text";
import { useTranslation } from "../../i18n/react";
import { useKeepers } from "../../state/react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { GiveOn } from "./GiveOn";
import { TextDetailsFields } from "./TextDetailsFields";
import { Notice } from "../../ui/Notice";

type Props = {
  readonly text: OwnTextSummary;
  readonly onClose: () => void;
};

/** Says anew what a text is called; its words stay as they are. */
export function DetailsDialog({ text, onClose }: Props) {
  const { id, headline, author = "", inLanguage } = text;
  const { t } = useTranslation();
  const { texts } = useKeepers();
  const queries = useQueryClient();
  const [details, setDetails] = useState({ headline, author, inLanguage });
  const [isFailed, setFailed] = useState(false);
  const save = async () => {
    const saved = await texts.rename(id, details);
    queries.removeQueries({ queryKey: ["article", id] });
    if (saved.ok) onClose();
    else setFailed(true);
  };
  return (
    <Dialog title={t("bringing.details")} closeLabel={t("bringing.close")} isWide onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextDetailsFields details={details} onChange={setDetails} />
        {isFailed && <Notice role="alert">{t("bringing.notSaved")}</Notice>}
        <Button look="primary" type="submit" className="justify-self-start">
          {t("bringing.save")}
        </Button>
      </form>
      <GiveOn id={id} />
    </Dialog>
  );
}
