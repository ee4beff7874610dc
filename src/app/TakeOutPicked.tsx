import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { NotesOfText } from "../core/all-notes/listed-note";
import type { TextToTake } from "../features/take-out/TakeOutDialog";
import { TakeOut } from "../features/take-out/TakeOutEntry";
import { useTranslation } from "../i18n/react";
import { useStores } from "../state/react";
import { gatherTaken } from "./gather-taken";

type Props = { readonly picked: readonly NotesOfText[]; readonly onClose: () => void };

/** The way out for notes on several texts, once these are read. */
export function TakeOutPicked({ picked, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { editions } = useStores();
  const [texts, setTexts] = useState<readonly TextToTake[]>();
  useEffect(() => {
    let isWanted = true;
    const nameless = t("allNotes.textNotHere");
    void gatherTaken(picked, { queries, archive: editions, nameless }).then((gathered) => {
      if (isWanted) setTexts(gathered);
    });
    return () => {
      isWanted = false;
    };
  }, [editions, picked, queries, t]);
  const [first, ...others] = texts ?? [];
  if (!first)
    return (
      <p role="status" className="sr-only">
        {t("app.loading")}
      </p>
    );
  return <Ready first={first} others={others} onClose={onClose} />;
}

type ReadyProps = {
  readonly first: TextToTake;
  readonly others: readonly TextToTake[];
  readonly onClose: () => void;
};

function Ready({ first, others, onClose }: ReadyProps) {
  // One and the same list, so that a file is made of it once.
  const [texts] = useState(() => [first, ...others] as const);
  return <TakeOut texts={texts} onClose={onClose} />;
}
