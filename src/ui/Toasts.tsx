import {
  createContext,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { Button } from "./Button";
import { IconButton } from "./IconButton";

export type Toast = {
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};
type ShownToast = Toast & { readonly key: number };

/** Long enough to read and to reach the button; longer while pointed at or focused. (WCAG 2.2.1) */
const SHOWN_MS = 12_000;

/** At once; all but the latest are folded to one line until they are pointed at. */
const MOST = 3;

const ToastContext = createContext<((toast: Toast) => void) | null>(null);

/** Shows a short message that goes by itself. */
export function useToast(): (toast: Toast) => void {
  const show = use(ToastContext);
  if (!show) throw new Error("ToastProvider is missing");
  return show;
}

function giveFocusTo(element: Element | null) {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
  if (document.activeElement === document.body)
    document.getElementById("text")?.focus({ preventScroll: true });
}

type Props = {
  readonly label: string;
  readonly dismissLabel: string;
  readonly children: ReactNode;
};

export function ToastProvider({ label, dismissLabel, children }: Props) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const nextKey = useRef(0);
  const timers = useRef(new Map<number, number>());
  const section = useRef<HTMLElement>(null);
  /** What had the focus before a toast took it. */
  const cameFrom = useRef<Element | null>(null);
  const hadFocus = useRef(false);

  // A toast that goes while it has the focus would leave it nowhere.
  useEffect(() => {
    if (!hadFocus.current) return;
    hadFocus.current = false;
    if (document.activeElement === document.body) giveFocusTo(cameFrom.current);
    cameFrom.current = null;
  }, [toasts]);

  const dismiss = useCallback((key: number) => {
    hadFocus.current ||= section.current?.contains(document.activeElement) ?? false;
    clearTimeout(timers.current.get(key));
    timers.current.delete(key);
    setToasts((shown) => shown.filter((toast) => toast.key !== key));
  }, []);
  const countDown = useCallback(
    (key: number) => {
      clearTimeout(timers.current.get(key));
      timers.current.set(
        key,
        window.setTimeout(() => dismiss(key), SHOWN_MS),
      );
    },
    [dismiss],
  );
  const show = useCallback(
    (toast: Toast) => {
      const key = nextKey.current++;
      setToasts((shown) => [...shown.slice(1 - MOST), { ...toast, key }]);
      countDown(key);
    },
    [countDown],
  );
  const hold = (key: number) => clearTimeout(timers.current.get(key));

  return (
    <ToastContext value={show}>
      {children}
      {/* Where fingers mark, the toolbar of a selection stands at the foot, and the margin too: there a toast stands on top. */}
      <section
        ref={section}
        aria-label={label}
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 bottom-6 z-50 grid grid-cols-[minmax(0,1fr)] justify-items-center gap-2 px-[min(1rem,4vw)] max-lg:top-[calc(env(safe-area-inset-top)+4.5rem)] max-lg:bottom-auto pointer-coarse:top-[calc(env(safe-area-inset-top)+4.5rem)] pointer-coarse:bottom-auto print:hidden"
      >
        {toasts.map(({ key, message, action }, index) => (
          <div
            key={key}
            data-folded={index < toasts.length - 1 || undefined}
            className="toast bg-ink text-paper pointer-events-auto flex max-w-full flex-wrap items-center justify-end gap-2 rounded-xl ps-4 pe-1 shadow-xl"
            onPointerEnter={() => hold(key)}
            onPointerLeave={() => countDown(key)}
            onFocus={({ relatedTarget }) => {
              hold(key);
              if (!section.current?.contains(relatedTarget)) cameFrom.current = relatedTarget;
            }}
            onBlur={() => countDown(key)}
          >
            <span className="min-w-0 grow py-2.5 text-sm">{message}</span>
            {action && (
              <Button
                look="quiet"
                className="text-paper! hover:text-ink! hover:bg-paper! font-semibold underline underline-offset-4"
                onClick={() => {
                  action.run();
                  dismiss(key);
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton
              icon="x"
              label={dismissLabel}
              className="text-paper! hover:text-ink! hover:bg-paper!"
              onClick={() => dismiss(key)}
            />
          </div>
        ))}
      </section>
    </ToastContext>
  );
}
