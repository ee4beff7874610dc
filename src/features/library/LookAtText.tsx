import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { minutesNow } from "../../browser/clock";
import { hashAddress } from "../../browser/net/hash-address";
import { bytesFromLink } from "../../core/sharing/share-link";
import type { ArchiveFault } from "../../browser/storage/text-archive";
import { readPath } from "../../core/address";
import { ENCODINGS, type Encoding } from "../../core/library/encodings";
import { proposedDetails, type OwnTextSummary } from "../../core/library/own-text";
import { decodeShare } from "../../core/sharing/codec/share-payload";
import type { SharedLayer } from "../../core/sharing/shared-layer";
import { bidiBalanced, isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import { useKeepers } from "../../state/react";
import { Button } from "../../ui/Button";
import { useToast } from "../../ui/Toasts";
import { TextDetailsFields } from "./TextDetailsFields";
import { TextPreview } from "./TextPreview";
import type { Found } from "./use-bringing";

type Props = {
  readonly found: Found;
  readonly onReadAgain: (file: File, encoding: Encoding) => void;
  /** It was added, or is not to be. */
  readonly onLeave: () => void;
};

/** A text before it is kept: what it is called, how it will stand, what was not taken from its file. */
export function LookAtText({ found, onReadAgain, onLeave }: Props) {
  const { from, text, sent } = found;
  const { t, format } = useTranslation();
  const { texts, layers } = useKeepers();
  const queries = useQueryClient();
  const toast = useToast();
  const [details, setDetails] = useState(() => sent?.details ?? proposedDetails(text, from));
  const [fault, setFault] = useState<ArchiveFault>();
  const [isAdding, setAdding] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const sameId = useMemo(() => texts.sameAs(text.blocks), [text, texts]);
  // A text of this name, or that the sender means, whose words are others.
  const other = useMemo(() => {
    const all = [...texts.get().texts.values()];
    const named = ({ id, headline }: OwnTextSummary) =>
      sent ? id === sent.id : headline === details.headline.trim();
    return sameId === undefined ? all.find(named) : undefined;
  }, [details.headline, sameId, sent, texts]);
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
    // A text without a name is called as was proposed.
    const headline = details.headline.trim() || proposedDetails(text, from).headline;
    const added = await texts.add(text, { ...details, headline }, other ? undefined : sent?.id);
    setAdding(false);
    if (!added.ok) return setFault(added.fault);
    queries.removeQueries({ queryKey: ["article", added.value] });
    if (text.comments.length > 0) await keepComments(added.value);
    if (sent) return openText(added.value);
    const name = isolated(headline);
    toast({
      message: t("bringing.added", { name }),
      action: { label: t("bringing.open"), run: () => hashAddress.goTo(readPath(added.value)) },
    });
    onLeave();
  };
  const replace = async (id: string) => {
    setAdding(true);
    setFault(undefined);
    const replaced = await texts.replace(id, text);
    setAdding(false);
    if (!replaced.ok) return setFault(replaced.fault === "full" ? "full" : "blocked");
    queries.removeQueries({ queryKey: ["article", id] });
    openText(id);
  };
  /** The comments of the file become layers of those who wrote them, and are kept with the text. */
  const keepComments = async (id: string) => {
    const read = await texts.read(id);
    const { commentLayers } = await import("../../core/library/comment-layers");
    const made = read.ok ? commentLayers(read.value.article, text.comments, minutesNow()) : [];
    for (const layer of made) {
      layers.receive({ layer, sent: layer.annotations.length, isTextLost: false });
      layers.keep(layer.set);
    }
  };
  /** Opens a text, with what the sender noted on it, whichever name it has here. */
  const openText = (id: string) => {
    const isInAddress = sent?.notes !== undefined && sent.id === id;
    const layer = sent?.layer ?? (sent?.notes && !isInAddress ? layerIn(sent.notes) : undefined);
    if (layer) {
      const arrived = { layer: { ...layer, article: id }, sent: layer.annotations.length };
      layers.receive({ ...arrived, isTextLost: false });
    }
    hashAddress.goTo(`${readPath(id)}${isInAddress ? `?s=${sent.notes}` : ""}`);
  };
  const counted = (count: number) => ({ count, shown: format.number(count) });
  const left = [...text.leftOut];
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
      {text.comments.length > 0 && (
        <p className="text-soft text-sm">
          {t("bringing.look.comments", counted(text.comments.length))}
        </p>
      )}
      {sameId !== undefined && (
        <p role="status" className="card-notice">
          <span className="grow">{t("bringing.look.same")}</span>
          <Button look="primary" onClick={() => openText(sameId)}>
            {t("bringing.look.openSame")}
          </Button>
        </p>
      )}
      {other && (
        <p role="status" className="card-notice">
          <span className="w-full">
            {t("bringing.look.other", { name: isolated(other.headline) })}
          </span>
          <Button look="primary" disabled={isAdding} onClick={() => void replace(other.id)}>
            {t("bringing.look.replace")}
          </Button>
        </p>
      )}
      {fault && (
        <p role="alert" className="card-notice">
          {t(`bringing.look.${fault}`)}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          look={sameId === undefined && !other ? "primary" : "plain"}
          disabled={isAdding}
          onClick={() => void add()}
        >
          {t(sameId === undefined && !other ? "bringing.look.add" : "bringing.look.addAnyway")}
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

function layerIn(notes: string): SharedLayer | undefined {
  const found = bytesFromLink(`?s=${notes}`);
  const decoded = found.ok ? decodeShare(found.value.bytes) : undefined;
  return decoded?.ok ? decoded.value.layer : undefined;
}
