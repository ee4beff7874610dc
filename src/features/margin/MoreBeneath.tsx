import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { watchMoreBeneath, type MoreHere } from "../../browser/page/more-beneath";
import { useTranslation } from "../../i18n/react";

const NONE: readonly MoreHere[] = [];

/**
 * «+3» beside a line in which more notes lie on one another than have a line beneath it. To a screen reader each
 * highlight says itself whose notes lie there.
 */
export function MoreBeneath() {
  const { format } = useTranslation();
  const [lines, setLines] = useState(NONE);
  const text = document.getElementById("text");
  const frame = text?.closest<HTMLElement>("main");

  useEffect(() => {
    if (!text || !frame) return undefined;
    return watchMoreBeneath(text, frame, (next) =>
      setLines((was) => (next.length === 0 && was.length === 0 ? was : next)),
    );
  }, [frame, text]);

  if (!frame || lines.length === 0) return null;
  return createPortal(
    <div aria-hidden className="more-beneath">
      {lines.map(({ count, top, height, end }) => (
        <span
          key={top}
          style={{ insetBlockStart: top, lineHeight: `${height}px`, insetInlineEnd: end }}
        >
          <b>
            <bdi dir="ltr">+{format.number(count)}</bdi>
          </b>
        </span>
      ))}
    </div>,
    frame,
  );
}
