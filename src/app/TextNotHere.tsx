import { useEffect, useMemo } from "react";
import { hashAddress } from "../browser/net/hash-address";
import { readPath } from "../core/address";
import { proposedDetails } from "../core/library/own-text";
import { withTitleOnce } from "../core/library/title-once";
import { decodeShare, encodeShare, type Arrival } from "../core/sharing/codec/share-payload";
import { bytesFromLink, payloadText } from "../core/sharing/share-link";
import { isolated } from "../core/text/bidi-controls";
import { BringIn } from "../features/library/BringIn";
import { LookAtText } from "../features/library/LookAtText";
import { Reading } from "../features/library/Reading";
import { useBringing, type Found } from "../features/library/use-bringing";
import { useTranslation } from "../i18n/react";
import { useKeepers, useOwnTexts } from "../state/react";
import { useDropped } from "../ui/use-dropped";
import { FaultScreen } from "./FaultScreen";
import { LoadingScreen } from "./LoadingScreen";
import { TopBar } from "./TopBar";
import { usePageTitle } from "./use-page-title";

const ignoreWords = () => undefined;

type Props = {
  readonly article: string;
  /** What the address brings along. */
  readonly query: string;
  /** The text has come, or may have. */
  readonly onHere: () => void;
};

/**
 * A link to somebody's notes on a text of theirs that is not here: says which text it is, and takes its file. The same
 * text under another name is known by its edition, and opened with the notes.
 */
export function TextNotHere({ article, query, onHere }: Props) {
  const { t, format } = useTranslation();
  const { disk, texts } = useOwnTexts();
  const link = useMemo(() => linkIn(query), [query]);
  const bringing = useBringing();
  const { bringFiles, bringText } = bringing;
  usePageTitle(t("bringing.notHere.title"));

  const isHere = texts.has(article);
  useEffect(() => {
    if (isHere) onHere();
  }, [isHere, onHere]);

  useTwin(article, link);

  // What is dropped on the page is the text that is missing.
  useDropped(ignoreWords, bringFiles);

  const { found: brought } = bringing;
  const found = useMemo(
    () => (brought && link ? asMeant(brought, article, link.notes) : undefined),
    [article, brought, link],
  );
  if (disk === "opening") return <LoadingScreen label={t("bringing.opening")} />;
  if (!link) return <FaultScreen fault={{ reason: "missing" }} onRetry={onHere} />;
  const { layer } = link;
  const count = layer.annotations.length;
  return (
    <>
      <TopBar />
      <main id="text" tabIndex={-1} className="mx-auto max-w-2xl px-4 py-8 outline-none">
        <h1 className="mb-3 text-2xl font-semibold">{t("bringing.notHere.title")}</h1>
        <p className="mb-2">
          {layer.title
            ? t("bringing.notHere.called", { name: isolated(layer.title) })
            : t("bringing.notHere.unnamed")}
        </p>
        <p className="text-soft mb-6 text-sm leading-relaxed">
          {layer.author && <>{t("bringing.notHere.by", { name: isolated(layer.author) })} </>}
          {t("bringing.notHere.count", { count, shown: format.number(count) })}{" "}
          {t("bringing.notHere.how")}
        </p>
        <Reading bringing={bringing} />
        {found ? (
          <LookAtText
            key={`${found.from} ${found.encoding}`}
            found={found}
            onReadAgain={bringing.readAgain}
            onLeave={bringing.leave}
          />
        ) : (
          <BringIn onFiles={bringFiles} onText={bringText} />
        )}
      </main>
    </>
  );
}

type Link = Arrival & { readonly notes: string };

function linkIn(query: string): Link | undefined {
  const found = bytesFromLink(`?${query}`);
  const decoded = found.ok ? decodeShare(found.value.bytes) : undefined;
  return found.ok && decoded?.ok
    ? { notes: payloadText(found.value.bytes), ...decoded.value }
    : undefined;
}

/** Goes on to the text of the same edition that bears another name here, with the notes. */
function useTwin(article: string, link: Link | undefined) {
  const { texts } = useOwnTexts();
  const { layers } = useKeepers();
  const edition = link?.layer.edition;
  const twin = [...texts.values()].find((it) => edition && it.edition.startsWith(edition))?.id;
  useEffect(() => {
    if (!link || twin === undefined || twin === article) return;
    const layer = { ...link.layer, article: twin };
    // What the address brought lies on the text of the other name.
    const held = layers.get().layers.get(layer.set);
    if (held && !held.kept && held.arrived.layer.article === article) layers.remove(layer.set);
    const whole = link.sent === layer.annotations.length && !link.isTextLost;
    const again = whole ? encodeShare(layer) : undefined;
    if (again?.ok) return hashAddress.goTo(`${readPath(twin)}?s=${payloadText(again.value.bytes)}`);
    // A link that was cut would look whole if it were made anew.
    layers.receive({ layer, sent: link.sent, isTextLost: link.isTextLost });
    return hashAddress.goTo(readPath(twin));
  }, [article, layers, link, twin]);
}

/** A text that was brought is the one that the link means: it takes its name, and the notes. */
function asMeant(found: Found, id: string, notes: string): Found {
  if (found.sent) return { ...found, sent: { ...found.sent, id, notes } };
  const details = proposedDetails(found.text, found.from);
  return {
    ...found,
    text: withTitleOnce(found.text, details.headline),
    sent: { id, details, notes },
  };
}
