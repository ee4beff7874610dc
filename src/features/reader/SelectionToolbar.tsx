import {
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from "react";
import { useTranslation } from "../../i18n/react";
import { onceAFrame } from "../../browser/clock";
import { edgeBoxes } from "../../browser/page/text-selection";
import { COLOURS, type Colour } from "../../core/annotation/annotation";
import type { TextRange } from "../../core/text/text-range";
import { useColourName } from "../../state/react";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { placeBeside, type Free, type Place } from "./place-beside";
import { CursorHint } from "./CursorHint";
import type { Begun } from "./use-word-cursor";
import { Swatches } from "../../ui/Swatches";

type Props = {
  readonly root: RefObject<HTMLElement | null>;
  /** What would be marked, and its words. */
  readonly range: TextRange;
  readonly words: string;
  /** The colour that this very passage is marked with already. */
  readonly colour: Colour | undefined;
  readonly isExact: boolean;
  /** Given while the words are selected by keys: then what tells of the keys takes the focus. */
  readonly begun: Begun | undefined;
  readonly onHighlight: (colour: Colour, isByKeys: boolean) => void;
  readonly onAnnotate: () => void;
  /** The colour of the highlight that the passage runs over the end of. */
  readonly extends: Colour | undefined;
  readonly onExtend: (isByKeys: boolean) => void;
  /** Given while a passage is being chosen for an annotation. */
  readonly onPlaceHere: ((isByKeys: boolean) => void) | undefined;
  readonly onCopy: () => void;
  readonly onExactChange: (isExact: boolean) => void;
  readonly onLeave: () => void;
  /** The reader goes back to the text, and the words stay selected. */
  readonly onBack: () => void;
  readonly onFocus: () => void;
};

/** Whether a button was pressed by a key, or by an assistive program: a pointer's click is counted. */
const isByKeys = ({ detail }: MouseEvent): boolean => detail === 0;

/** What can be done with the selected words: beside them, or at the window's foot on a touch screen. */
export function SelectionToolbar({ root, range, words, colour, isExact, ...on }: Props) {
  const { t } = useTranslation();
  const toolbar = useRef<HTMLDivElement>(null);
  const place = usePlaceBeside(root, range, toolbar);
  const current = useOneStop(toolbar);
  const colourName = useColourName();
  const isNamed = COLOURS.some((it) => colourName(it) !== t(`colour.${it}`));

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its buttons take the focus
    <div
      ref={toolbar}
      role="toolbar"
      aria-label={t("toolbar.label")}
      className="selection-toolbar tips-above"
      data-passage={words}
      data-named={isNamed || undefined}
      style={place}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onFocus={({ target }) => {
        current.put(target);
        on.onFocus();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Tab" || !event.shiftKey) return moveFocus(event);
        event.preventDefault();
        on.onBack();
      }}
    >
      {on.begun && <CursorHint begun={on.begun} />}
      {on.onPlaceHere ? (
        <Button look="primary" onClick={(event) => on.onPlaceHere?.(isByKeys(event))}>
          {t("edition.placeHere")}
        </Button>
      ) : (
        <MarkingButtons {...on} colour={colour} />
      )}
      <IconButton
        icon="scissors"
        label={t("toolbar.exactLetters")}
        data-word={t("toolbar.exact")}
        aria-pressed={isExact}
        onClick={() => on.onExactChange(!isExact)}
      />
    </div>
  );
}

/** One of the toolbar's buttons is reached by Tab: the first, and then the one that had the focus last. */
function useOneStop(toolbar: RefObject<HTMLElement | null>) {
  const current = useRef<Element>(undefined);
  useLayoutEffect(() => {
    const buttons = [...(toolbar.current?.querySelectorAll("button") ?? [])];
    const stop = buttons.find((it) => it === current.current) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  });
  return {
    put: (target: Element) => {
      if (!target.matches("button")) return;
      current.current = target;
      for (const button of toolbar.current?.querySelectorAll("button") ?? [])
        button.tabIndex = button === target ? 0 : -1;
    },
  };
}

type MarkingProps = Pick<
  Props,
  "colour" | "extends" | "onHighlight" | "onAnnotate" | "onExtend" | "onCopy"
>;

function MarkingButtons({ colour, ...on }: MarkingProps) {
  const { t } = useTranslation();
  const colourName = useColourName();
  return (
    <>
      <Swatches
        colours={COLOURS}
        chosen={colour}
        nameOf={colourName}
        deedOf={(option) => t("toolbar.highlight", { colour: colourName(option) })}
        onChoose={(option, event) => on.onHighlight(option, isByKeys(event))}
      />
      <span aria-hidden className="divider" />
      {on.extends && (
        <IconButton
          icon="unfold-horizontal"
          label={t("toolbar.extend")}
          data-word={t("toolbar.longer")}
          className="extend"
          data-colour={on.extends}
          onClick={(event) => on.onExtend(isByKeys(event))}
        />
      )}
      <IconButton icon="message-square-text" label={t("toolbar.note")} onClick={on.onAnnotate} />
      <IconButton icon="copy" label={t("toolbar.copy")} onClick={on.onCopy} />
    </>
  );
}

/**
 * Above the passage's first line, or below its last where the page's header is in the way; at the
 * window's edge where the passage is scrolled out of it. In CSS pixels of the window.
 */
function usePlaceBeside(
  root: RefObject<HTMLElement | null>,
  range: TextRange,
  toolbar: RefObject<HTMLElement | null>,
): Place | undefined {
  const [place, setPlace] = useState<Place>();

  useLayoutEffect(() => {
    const measure = () => {
      const boxes = root.current && edgeBoxes(root.current, range);
      if (!boxes || !toolbar.current) return;
      const next = placeBeside(boxes, sizeOf(toolbar.current), freeBand());
      setPlace((was) => (was && was.left === next.left && was.top === next.top ? was : next));
    };
    const later = onceAFrame(measure);
    measure();
    addEventListener("scroll", later.run, { passive: true });
    addEventListener("resize", later.run);
    return () => {
      later.cancel();
      removeEventListener("scroll", later.run);
      removeEventListener("resize", later.run);
    };
  }, [root, range, toolbar]);

  return place;
}

const sizeOf = ({ offsetWidth: width, offsetHeight: height }: HTMLElement) => ({ width, height });

/** What the page's bar leaves of the window, and on a narrow one the sheet at its foot. */
function freeBand(): Free {
  const bar = document.querySelector(".top-bar")?.getBoundingClientRect();
  const sheet = matchMedia("(width < 64rem)").matches
    ? document.getElementById("margin")?.getBoundingClientRect()
    : undefined;
  return {
    top: Math.max(0, bar?.bottom ?? 0),
    bottom: sheet?.top ?? innerHeight,
    width: innerWidth,
  };
}

/** The arrows move along a toolbar in its reading direction, Home and End to its ends. (WAI-ARIA, toolbar pattern) */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  if (at === -1) return;
  const forward = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
  const to = {
    ArrowRight: at + forward,
    ArrowLeft: at - forward,
    Home: 0,
    End: buttons.length - 1,
  }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons[(to + buttons.length) % buttons.length]?.focus();
}
