import { useEffect } from "react";
import { useTranslation } from "../../i18n/react";
import { useToast } from "../../ui/Toasts";
import type { BroughtByLink } from "./use-arriving-link";

/** Says that a link brought something where the reader's place in the text is far below what tells of it. */
export function useUnseenArrival(
  arrival: BroughtByLink | undefined,
  arrivals: HTMLElement | null,
): void {
  const { t } = useTranslation();
  const toast = useToast();
  const hasFault = arrival && "fault" in arrival;

  useEffect(() => {
    if (!arrival || !arrivals) return;
    let frame = 0;
    // Until the letters are there, the reader is not back at the place read last.
    void document.fonts.ready.then(() => {
      frame = requestAnimationFrame(() => {
        if (frame === 0 || arrivals.getBoundingClientRect().bottom > 0) return;
        toast({
          message: t(hasFault ? "layers.fault.label" : "layers.arrived"),
          action: {
            label: t("layers.toBanner"),
            run: () => arrivals.scrollIntoView({ block: "center" }),
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
  }, [arrival, arrivals]);
}
