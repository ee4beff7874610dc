import { useEffect, type RefObject } from "react";
import { useTranslation } from "../../i18n/react";
import { bringIntoView } from "../../browser/page/into-view";
import type { Brought } from "../../state/layers/arriving";
import { useToast } from "../../ui/Toasts";

/** Says that a link brought something where the reader's place in the text is far below what tells of it. */
export function useUnseenArrival(
  arrival: Brought | undefined,
  desk: RefObject<HTMLElement | null>,
): void {
  const { t } = useTranslation();
  const toast = useToast();
  const hasFault = arrival && "fault" in arrival;

  useEffect(() => {
    if (!arrival) return;
    let frame = 0;
    // Until the letters are there, the page is not back at the place that was read.
    void document.fonts.ready.then(() => {
      frame = requestAnimationFrame(() => {
        const { current } = desk;
        if (frame === 0 || !current || current.getBoundingClientRect().bottom > 0) return;
        toast({
          message: t(hasFault ? "layers.fault.label" : "layers.arrived"),
          action: {
            label: t("layers.toBanner"),
            run: () => bringIntoView(current, "center"),
          },
        });
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      frame = 0;
    };
    // Once for each arrival, not when words of another language are learned.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [arrival, desk]);
}
