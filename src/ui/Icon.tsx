import sprite from "./icons.svg?no-inline";

/** The symbols of icons.svg. */
export type IconName =
  | "a-arrow-down"
  | "a-arrow-up"
  | "a-large-small"
  | "check"
  | "chevron-down"
  | "chevron-left"
  | "chevron-right"
  | "chevron-up"
  | "circle-help"
  | "copy"
  | "crosshair"
  | "download"
  | "ellipsis"
  | "external-link"
  | "eye"
  | "eye-off"
  | "fold-horizontal"
  | "folder-open"
  | "folder-sync"
  | "history"
  | "info"
  | "layers-2"
  | "library-big"
  | "link"
  | "list"
  | "maximize"
  | "message-square-text"
  | "minus"
  | "pencil"
  | "plus"
  | "printer"
  | "qr-code"
  | "redo-2"
  | "reply"
  | "scissors"
  | "search"
  | "send"
  | "share-2"
  | "sliders-horizontal"
  | "target"
  | "text-cursor"
  | "trash-2"
  | "undo-2"
  | "unfold-horizontal"
  | "upload"
  | "x";

type Props = {
  readonly name: IconName;
  /** The side of its square, in CSS pixels. */
  readonly size?: number;
  readonly strokeWidth?: number;
  readonly className?: string;
};

/** A drawing beside words or a name; it says nothing by itself. */
export const Icon = ({ name, size = 16, strokeWidth = 2, className }: Props) => (
  <svg
    aria-hidden
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth={strokeWidth}
    strokeLinecap="round"
    strokeLinejoin="round"
    className={className}
  >
    <use href={`${sprite}#${name}`} />
  </svg>
);
