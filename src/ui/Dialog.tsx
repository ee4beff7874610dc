import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from "react";
import { IconButton } from "./IconButton";

type Props = {
  readonly title: string;
  readonly closeLabel: string;
  /** Whether it holds a form that wants room. */
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A modal dialog of the platform's own: it traps the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, closeLabel, isWide, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const isPressedBeside = useRef(false);

  useEffect(() => {
    const element = dialog.current;
    const root = document.documentElement;
    // Where the scrollbar takes room, that stays when it goes.
    root.toggleAttribute("data-scrollbar", innerWidth > root.clientWidth);
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a click beside the dialog closes it; Escape does by itself
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      // A dialog within this one that closes does not close this one: React lets the event rise.
      onClose={(event) => event.target === dialog.current && onClose()}
      // A drag that begins in a field ends where it may, and its click is the dialog's own.
      onPointerDown={(event) => {
        isPressedBeside.current = isBeside(event);
      }}
      onClick={(event) => isPressedBeside.current && isBeside(event) && onClose()}
      className={`bg-raised text-ink border-rule m-auto max-h-[90dvh] rounded-2xl border shadow-2xl ${isWide ? "w-[min(38rem,calc(100vw-1rem))]" : "w-[min(28rem,calc(100vw-2rem))]"}`}
    >
      <div className="p-5">
        <div className="mb-4 flex items-center justify-between gap-4">
          <h2 id={titleId} className="text-lg font-semibold">
            {title}
          </h2>
          <IconButton icon="x" label={closeLabel} onClick={onClose} />
        </div>
        {children}
      </div>
    </dialog>
  );
}

/** Whether the pointer is on the backdrop: the dialog's border and its scrollbar are not beside it. */
function isBeside({ target, currentTarget, clientX, clientY }: MouseEvent): boolean {
  if (target !== currentTarget) return false;
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
