import { Icon } from "../../ui/Icon";
import { useCallback, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "../../i18n/react";
import { enterFullscreen } from "../../browser/page/fullscreen";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { QrCode } from "./QrCode";
import { isFine, qrMatrix } from "./qr-matrix";
import { QrScreen } from "./QrScreen";
import { Notice } from "../../ui/Notice";

type Props = {
  readonly address: string;
  /** What the share is called. */
  readonly title: string;
  readonly onClose: () => void;
};

/** The address as a code to photograph: here, on paper, or filling the screen. */
export function QrDialog({ address, title, onClose }: Props) {
  const { t } = useTranslation();
  const [isFull, setFull] = useState(false);
  const leave = useCallback(() => setFull(false), []);
  const matrix = useMemo(() => qrMatrix(address), [address]);
  const label = t("sharing.qr.picture");
  const fill = async () => {
    await enterFullscreen();
    setFull(true);
  };

  return (
    <Dialog title={t("sharing.qr.title")} closeLabel={t("sharing.close")} onClose={onClose}>
      {matrix ? (
        <div className="grid gap-4">
          <QrCode matrix={matrix} label={label} />
          <p className="text-center text-sm" dir="auto">
            {title}
          </p>
          {isFine(matrix) && <Notice>{t("sharing.qr.small")}</Notice>}
          <div className="flex flex-wrap justify-center gap-2">
            <Button look="primary" onClick={() => void fill()}>
              <Icon name="maximize" />
              {t("sharing.qr.full")}
            </Button>
            <Button onClick={() => globalThis.print()}>
              <Icon name="printer" />
              {t("sharing.qr.print")}
            </Button>
          </div>
          {isFull && <QrScreen matrix={matrix} title={title} onLeave={leave} />}
          {createPortal(
            <div aria-hidden className="qr-print">
              <p dir="auto">{title}</p>
              <QrCode matrix={matrix} label={label} />
              <p dir="ltr">{address}</p>
            </div>,
            document.body,
          )}
        </div>
      ) : (
        <Notice role="alert">{t("sharing.qr.tooLong")}</Notice>
      )}
    </Dialog>
  );
}
