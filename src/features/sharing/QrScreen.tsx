import { useEffect, useRef } from "react";
import { useTranslation } from "../../i18n/react";
import { leaveFullscreen, onFullscreenLeft } from "../../browser/page/fullscreen";
import { Button } from "../../ui/Button";
import { QrCode } from "./QrCode";
import type { QrMatrix } from "./qr-matrix";

type Props = {
  readonly matrix: QrMatrix;
  readonly title: string;
  readonly onLeave: () => void;
};

/** The code as large as the window or the screen is, for a projector. */
export function QrScreen({ matrix, title, onLeave }: Props) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => onFullscreenLeft(onLeave), [onLeave]);

  return (
    <dialog
      ref={dialog}
      aria-label={t("sharing.qr.title")}
      className="qr-screen"
      onClose={(event) => {
        event.stopPropagation();
        leaveFullscreen();
        onLeave();
      }}
    >
      <p dir="auto">{title}</p>
      <QrCode matrix={matrix} label={t("sharing.qr.picture")} />
      <Button onClick={() => dialog.current?.close()}>{t("sharing.qr.leave")}</Button>
    </dialog>
  );
}
