import { useEffect, useState, type ReactNode } from "react";
import { createPortal, flushSync } from "react-dom";
import { openPrinting, watchPrinting } from "../../browser/page/printing";
import { useTranslation } from "../../i18n/react";
import { MenuItem } from "../../ui/Menu";

type Props = {
  /** What goes on paper in the place of the window's page; drawn once for its text, and again when that is painted. */
  readonly renderPage: (isPainted: boolean) => ReactNode;
};

/** The way to paper: an item of a menu, and whatever else the browser prints by. The printed page is there only while it is printed. */
export function PrintEntry({ renderPage }: Props) {
  const { t, format } = useTranslation();
  const [isPrinting, setPrinting] = useState(false);
  const [isPainted, setPainted] = useState(false);
  useEffect(
    () =>
      watchPrinting((is) => {
        // The browser does not wait for what is drawn later.
        flushSync(() => setPrinting(is));
        flushSync(() => setPainted(is));
      }),
    [],
  );
  return (
    <>
      <MenuItem icon="printer" label={t("print.print")} onClick={openPrinting} />
      {isPrinting &&
        createPortal(
          <div className="printed" data-digits={format.number(1)}>
            {renderPage(isPainted)}
          </div>,
          document.body,
        )}
    </>
  );
}
