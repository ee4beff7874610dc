import { useEffect, useMemo, useRef, useState } from "react";
import { Link, useLocation } from "wouter";
import type { ArchiveFault } from "../../browser/text-archive";
import { ENCODINGS, type Encoding } from "../../core/library/encodings";
import { proposedDetails } from "../../core/library/own-text";
import type { Format } from "../../i18n/format";
import { useTranslation } from "../../i18n/react";
import { useKeepers } from "../../state/react";
import { Button } from "../../ui/Button";
import { useToast } from "../../ui/Toasts";
import { TextDetailsFields } from "./TextDetailsFields";
import { TextPreview } from "./TextPreview";
import type { Found } from "./use-bringing";

type Props = {
  readonly found: Found;
  readonly format: Format;
  readonly onReadAgain: (file: File, encoding: Encoding) => void;
  /** It was added, or is not to be. */
  readonly onLeave: () => void;
};

/** A text before it is kept: what it is called, how it will stand, what was not taken from its file. */
export function LookAtText({ found, format, onReadAgain, onLeave }: Props) {
  const { from, text } = found;
  const { t } = useTranslation();
  const { texts } = useKeepers();
  const toast = useToast();
  const [, navigate] = useLocation();
  const [details, setDetails] = useState(() => proposedDetails(text, from));
  const [fault, setFault] = useState<ArchiveFault>();
  const [isAdding, setAdding] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const sameId = useMemo(() => texts.sameAs(text.blocks), [text, texts]);
  const words = useMemo(
    () => text.blocks.reduce((sum, block) => sum + (block.text.match(/\S+/gu)?.length ?? 0), 0),
    [text],
  );

  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "start" });
  }, []);

  const add = async () => {
    setAdding(true);
    setFault(undefined);
    const added = await texts.add(text, details);
    setAdding(false);
    if (!added.ok) return setFault(added.fault);
    const name = `\u2068${details.headline}\u2069`;
    toast({
      message: t("bringing.added", { name }),
      action: { label: t("bringing.open"), run: () => navigate(`/read/${added.value}`) },
    });
    onLeave();
  };
  const counted = (count: number) => ({ count, shown: format.number(count) });
  const left = [
    ...text.leftOut,
    ...(text.comments.length > 0 ? [["comments", text.comments.length] as const] : []),
  ];
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
      {from && <bdi className="text-soft text-sm">{from}</bdi>}
      <TextDetailsFields details={details} onChange={setDetails} />
      {found.encoding && found.isGuess && found.file && (
        <EncodingField
          encoding={found.encoding}
          onChoose={(encoding) => found.file && onReadAgain(found.file, encoding)}
        />
      )}
      <p className="text-soft text-sm">
        {[
          t("bringing.look.words", counted(words)),
          t("bringing.look.blocks", counted(text.blocks.length)),
          ...(text.pages.length > 0 ? [t("bringing.look.pages", counted(text.pages.length))] : []),
        ].join(" · ")}
      </p>
      <TextPreview blocks={text.blocks} inLanguage={details.inLanguage} />
      {left.length > 0 && (
        <p className="text-soft text-sm">
          {t("bringing.look.leftOut")}{" "}
          {left
            .map(([what, count]) =>
              t(`bringing.look.left.${what}`, { shown: format.number(count) }),
            )
            .join(" · ")}
        </p>
      )}
      {sameId !== undefined && (
        <p role="status" className="card-notice">
          {t("bringing.look.same")}
          <Link href={`/read/${sameId}`} className="text-rubric underline">
            {t("bringing.look.openSame")}
          </Link>
        </p>
      )}
      {fault && (
        <p role="alert" className="card-notice">
          {t(`bringing.look.${fault}`)}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" disabled={isAdding} onClick={() => void add()}>
          {t(sameId === undefined ? "bringing.look.add" : "bringing.look.addAnyway")}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          {t("bringing.look.cancel")}
        </Button>
      </div>
    </section>
  );
}

type EncodingProps = {
  readonly encoding: Encoding;
  readonly onChoose: (encoding: Encoding) => void;
};

function EncodingField({ encoding, onChoose }: EncodingProps) {
  const { t } = useTranslation();
  return (
    <label className="grid gap-1.5 sm:max-w-xs">
      <span className="text-soft text-sm">{t("bringing.look.encoding")}</span>
      <select
        value={encoding}
        dir="ltr"
        className="library-select"
        onChange={({ target }) => onChoose(ENCODINGS.find((it) => it === target.value) ?? encoding)}
      >
        {ENCODINGS.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <span className="text-soft text-sm">{t("bringing.look.encodingHint")}</span>
    </label>
  );
}
