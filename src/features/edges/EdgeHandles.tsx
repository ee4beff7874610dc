import { useRef, type PointerEvent, type RefObject } from "react";
import type { Colour } from "../../core/annotation/annotation";
import type { Edge } from "../../core/text/move-edge";
import { isSameRange, type TextRange } from "../../core/text/text-range";
import { snapToWords } from "../../core/text/words";
import { usePreferences } from "../../state/react";
import { EdgeHandle } from "./EdgeHandle";
import { useEdgeDrag } from "./use-edge-drag";
import type { EdgeStep } from "./use-edge-keys";
import { useEdgePlaces } from "./use-edge-places";

type Props = {
  readonly text: string;
  readonly range: TextRange;
  readonly colour: Colour | undefined;
  /** The handle that takes the focus when it is drawn. */
  readonly refocused: RefObject<unknown>;
  readonly onMove: (range: TextRange) => void;
  readonly onStep: (step: EdgeStep) => void;
};

const EDGES = ["start", "end"] as const;

/** The handles of one highlight, and while one of them is drawn what it would become: over the text, and not in it. */
export function EdgeHandles({ text, range, colour, refocused, onMove, onStep }: Props) {
  const { wholeWords } = usePreferences();
  const layer = useRef<HTMLDivElement>(null);
  const root = document.getElementById("text");
  const isExact = !wholeWords || !isSameRange(snapToWords(text, range), range);
  const unit = isExact ? "letter" : "word";
  const { drawn, begin } = useEdgeDrag({ root, text, range, unit, onDrop: onMove });
  const shown = drawn ?? range;
  const places = useEdgePlaces({ root, layer, text, range: shown, withBoxes: drawn !== undefined });

  const draw = (edge: Edge, event: PointerEvent) => {
    const origin = layer.current?.getBoundingClientRect();
    const place = places?.[edge];
    if (!origin || !place) return;
    const grip = { x: origin.left + place.x, y: origin.top + place.top + place.height / 2 };
    begin(edge, grip, event);
  };

  return (
    <div ref={layer} className="edges" data-colour={colour} data-drawn={drawn && ""}>
      {places?.boxes.map(({ x, y, width, height }, index) => (
        <span
          // oxlint-disable-next-line react/no-array-index-key -- boxes of pixels are nothing but their place in the row
          key={index}
          aria-hidden
          className="edge-box"
          style={{ left: x, top: y, width, height }}
        />
      ))}
      {places &&
        EDGES.map((edge) => (
          <EdgeHandle
            key={edge}
            edge={edge}
            place={places[edge]}
            text={text}
            range={shown}
            refocused={refocused}
            onDraw={draw}
            onStep={onStep}
          />
        ))}
    </div>
  );
}
