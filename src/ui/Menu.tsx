import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { Icon, type IconName } from "./Icon";

type Box = { readonly element: HTMLElement | null; readonly close: () => void };

const BoxContext = createContext<Box>({ element: null, close: () => undefined });

type Props = { readonly label: string; readonly children: ReactNode };

/** What is seldom done, in a box under one button. What its items open is drawn outside the box, and gives the focus back to the button. */
export function Menu({ label, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const box = useMemo(
    () => ({
      element,
      close: () => {
        if (details.current) details.current.open = false;
        details.current?.querySelector("summary")?.focus();
      },
    }),
    [element],
  );

  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent) => {
      const it = details.current;
      if (it?.open && target instanceof Node && !it.contains(target)) it.open = false;
    };
    document.addEventListener("pointerdown", onPointerDown);
    return () => document.removeEventListener("pointerdown", onPointerDown);
  }, []);

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from anywhere in it */}
      <details
        ref={details}
        className="menu"
        onBlur={({ currentTarget, relatedTarget }) => {
          if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !event.currentTarget.open) return;
          event.stopPropagation();
          box.close();
        }}
      >
        <summary
          aria-label={label}
          data-tip={label}
          className="text-soft hover:text-ink hover:bg-sunk icon-button grid size-10 list-none place-items-center rounded-lg"
        >
          <Icon name="ellipsis" size={20} strokeWidth={1.75} />
        </summary>
        <div ref={setElement} className="menu-box" />
      </details>
      <BoxContext value={box}>{children}</BoxContext>
    </>
  );
}

type ItemProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly opensDialog?: boolean;
  readonly onClick: () => void;
};

/** One of the things that a menu offers. */
export function MenuItem({ icon, label, opensDialog, onClick }: ItemProps) {
  const { element, close } = use(BoxContext);
  return (
    element &&
    createPortal(
      <button
        type="button"
        aria-haspopup={opensDialog ? "dialog" : undefined}
        onClick={() => {
          close();
          onClick();
        }}
      >
        <Icon name={icon} size={20} strokeWidth={1.75} />
        {label}
      </button>,
      element,
    )
  );
}
