import { useEffect, useMemo, useRef, useState } from "react";
import { bringIntoView } from "../../browser/page/into-view";
import type { Encoding } from "../../core/library/encodings";
import { proposedDetails, type OwnTextSummary } from "../../core/library/own-text";
import { withTitleOnce } from "../../core/library/title-once";
import { bidiBalanced, isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import { useKeepers } from "../../state/react";
import { Button } from "../../ui/Button";
import { EncodingField } from "./EncodingField";
import { TextDetailsFields } from "./TextDetailsFields";
import { useAdding } from "./use-adding";
import type { Found } from "./use-bringing";
import { WhatIsInIt } from "./WhatIsInIt";
import { Notice } from "../../ui/Notice";

type Props = {
  readonly found: Found;
  readonly onReadAgain: (file: File, encoding: Encoding) => void;
  /** It was added, or is not to be. */
  readonly onLeave: () => void;
};

/** A text before it is kept: what it is called, how it will stand, what was not taken from its file. */
export function LookAtText({ found, onReadAgain, onLeave }: Props) {
  const { from, sent, file } = found;
  const { t } = useTranslation();
  const [details, setDetails] = useState(() => sent?.details ?? proposedDetails(found.text, from));
  // A text without a name is called as was proposed.
  const headline = details.headline.trim() || proposedDetails(found.text, from).headline;
  // What was sent stays as the sender has it: the notes on it are found by its edition.
  const text = useMemo(
    () => (sent ? found.text : withTitleOnce(found.text, headline)),
    [found.text, headline, sent],
  );
  const adding = useAdding(text, sent, onLeave);
  const known = useKnown(found, text, headline);
  const isNew = known.same === undefined && !known.other;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    if (heading.current) bringIntoView(heading.current, "start");
  }, []);

  return (
    <section aria-labelledby="look-title" className="look">
      <h2
        id="look-title"
        ref={heading}
        tabIndex={-1}
        className="text-lg font-semibold outline-none"
      >
        {t("bringing.look.title")}
      </h2>
      {from && (
        <p className="text-soft text-sm">
          <bdi>{bidiBalanced(from)}</bdi>
        </p>
      )}
      <TextDetailsFields details={details} onChange={setDetails} />
      {found.encoding && found.isGuess && file && (
        <EncodingField
          encoding={found.encoding}
          onChoose={(encoding) => onReadAgain(file, encoding)}
        />
      )}
      <WhatIsInIt text={text} inLanguage={details.inLanguage} />
      <KnownNotice known={known} adding={adding} />
      {adding.fault && <Notice role="alert">{t(`bringing.look.${adding.fault}`)}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button
          look={isNew ? "primary" : "plain"}
          disabled={adding.isAdding}
          onClick={() => void adding.add({ ...details, headline }, known.other !== undefined)}
        >
          {t(isNew ? "bringing.look.add" : "bringing.look.addAnyway")}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          {t("bringing.look.cancel")}
        </Button>
      </div>
    </section>
  );
}

type Known = {
  /** The id of a text of the same words. */
  readonly same: string | undefined;
  /** A text of this name, or that the sender means, whose words are others. */
  readonly other: OwnTextSummary | undefined;
};

/** Whether a text is here already, as it is read or as it would be kept. */
function useKnown({ text: read, sent }: Found, text: Found["text"], headline: string): Known {
  const { texts } = useKeepers();
  const same = useMemo(
    () => texts.sameAs(text.blocks) ?? (text === read ? undefined : texts.sameAs(read.blocks)),
    [read, text, texts],
  );
  return useMemo(() => {
    if (same !== undefined) return { same, other: undefined };
    const isMeant = (it: OwnTextSummary) => (sent ? it.id === sent.id : it.headline === headline);
    return { same, other: [...texts.get().texts.values()].find(isMeant) };
  }, [headline, same, sent, texts]);
}

type NoticeProps = {
  readonly known: Known;
  readonly adding: ReturnType<typeof useAdding>;
};

/** That the text is here already, or another one in its place; and what can be done then. */
function KnownNotice({ known: { same, other }, adding }: NoticeProps) {
  const { t } = useTranslation();
  if (same !== undefined)
    return (
      <Notice role="status">
        <span className="grow">{t("bringing.look.same")}</span>
        <Button look="primary" onClick={() => adding.open(same)}>
          {t("bringing.look.openSame")}
        </Button>
      </Notice>
    );
  if (!other) return null;
  return (
    <Notice role="status">
      <span className="w-full">{t("bringing.look.other", { name: isolated(other.headline) })}</span>
      <Button
        look="primary"
        disabled={adding.isAdding}
        onClick={() => void adding.replace(other.id)}
      >
        {t("bringing.look.replace")}
      </Button>
    </Notice>
  );
}
