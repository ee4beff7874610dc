import { Icon } from "../../ui/Icon";
import { lazy, useState } from "react";
import { useTranslation } from "../../i18n/react";
import { copyText } from "../../browser/page/clipboard";
import { downloadBytes } from "../../browser/storage/download";
import { late } from "../../browser/net/late";
import { hasShareSheet, openShareSheet } from "../../browser/page/share-sheet";
import { Button } from "../../ui/Button";
import { Late } from "../../ui/Late";
import { layerFileName, type makeFile, type MadeShare, type Share } from "./make-share";

const qr = late(async () => ({ default: (await import("./QrDialog")).QrDialog }));
const QrDialog = lazy(qr.bring);

type Props = {
  /** As it was a moment ago; undefined until it is known. */
  readonly share: MadeShare | undefined;
  /** What the share is called. */
  readonly title: string;
  readonly articleId: string;
  /** Whether nothing is chosen. */
  readonly isEmpty: boolean;
  /** The share of what the form says at this moment. */
  readonly makeNow: () => MadeShare;
  readonly makeFileNow: () => ReturnType<typeof makeFile>;
  readonly onShared: () => void;
};

/** The ways to hand over what was chosen. */
export function ShareActions(props: Props) {
  const { share, title, isEmpty, onShared } = props;
  const { t } = useTranslation();
  const { outcome, handOver, copy, send, save } = useHandingOver(props);
  const [shownAsQr, setShownAsQr] = useState<string>();
  const isImpossible = isEmpty || share?.ok === false;

  return (
    <>
      <div className="share-actions">
        <Button look="primary" disabled={isImpossible} onClick={copy}>
          <Icon name="copy" />
          {t("sharing.copy")}
        </Button>
        {hasShareSheet() && (
          <Button disabled={isImpossible} onClick={send}>
            <Icon name="send" className="rtl:-scale-x-100" />
            {t("sharing.send")}
          </Button>
        )}
        <Button
          disabled={isImpossible}
          aria-haspopup="dialog"
          onClick={handOver(({ address }) => setShownAsQr(address))}
        >
          <Icon name="qr-code" />
          {t("sharing.qr.title")}
        </Button>
        <Button disabled={isEmpty} onClick={() => void save()}>
          <Icon name="download" />
          {t("sharing.file")}
        </Button>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        {share?.ok && !isEmpty && <CheckLink address={share.value.address} onOpen={onShared} />}
        <p role="status" className="text-sm font-semibold">
          {outcome}
        </p>
      </div>
      {shownAsQr !== undefined && (
        <Late parts={[qr]} name={t("sharing.qr.title")} onClose={() => setShownAsQr(undefined)}>
          <QrDialog address={shownAsQr} title={title} onClose={() => setShownAsQr(undefined)} />
        </Late>
      )}
    </>
  );
}

type HandingOver = Pick<Props, "title" | "articleId" | "makeNow" | "makeFileNow" | "onShared">;

/** Makes what is handed over at that moment, and tells how it went. */
function useHandingOver({ title, articleId, makeNow, makeFileNow, onShared }: HandingOver) {
  const { t } = useTranslation();
  // A toast would stand behind the dialog, where nobody can reach or hear it.
  const [outcome, setOutcome] = useState("");

  const handOver = (how: (made: Share) => void) => () => {
    const made = makeNow();
    if (!made.ok) return;
    setOutcome("");
    onShared();
    how(made.value);
  };
  const copy = handOver(async ({ address }) => {
    const isCopied = await copyText(address);
    setOutcome(t(isCopied ? "sharing.copied" : "toolbar.notCopied"));
  });
  const send = handOver(async ({ address }) => {
    const sending = await openShareSheet({ title, text: title, url: address });
    if (sending === "refused") setOutcome(t("sharing.sendRefused"));
  });
  const save = async () => {
    setOutcome("");
    const file = await makeFileNow();
    onShared();
    if (file.ok) downloadBytes(layerFileName(articleId), file.value, "application/gzip");
    setOutcome(t(file.ok ? "sharing.fileDone" : "sharing.fileRefused"));
  };
  return { outcome, handOver, copy, send, save };
}

type CheckProps = { readonly address: string; readonly onOpen: () => void };

/** Opens the link as who gets it will see it. */
function CheckLink({ address, onOpen }: CheckProps) {
  const { t } = useTranslation();
  return (
    <a href={address} target="_blank" rel="noopener" className="share-check" onClick={onOpen}>
      <Icon name="external-link" className="rtl:-scale-x-100" />
      {t("sharing.open")}
    </a>
  );
}
