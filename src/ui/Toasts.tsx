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
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
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

/** The toasts in sight: each goes after its time, unless it is held. */
function useShownToasts(onDismiss: () => void) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const nextKey = useRef(0);
  const timers = useRef(new Map<number, number>());

  const hold = useCallback((key: number) => clearTimeout(timers.current.get(key)), []);
  const dismiss = useCallback(
    (key: number) => {
      onDismiss();
      hold(key);
      timers.current.delete(key);
      setToasts((shown) => shown.filter((toast) => toast.key !== key));
    },
    [hold, onDismiss],
  );
  const countDown = useCallback(
    (key: number) => {
      hold(key);
      timers.current.set(
        key,
        window.setTimeout(() => dismiss(key), SHOWN_MS),
      );
    },
    [dismiss, hold],
  );
  const show = useCallback(
    (toast: Toast) => {
      const key = nextKey.current++;
      setToasts((shown) => [...shown.slice(1 - MOST), { ...toast, key }]);
      countDown(key);
    },
    [countDown],
  );
  return { toasts, show, dismiss, hold, countDown };
}

type Props = {
  readonly label: string;
  readonly dismissLabel: string;
  readonly children: ReactNode;
};

export function ToastProvider({ label, dismissLabel, children }: Props) {
  const section = useRef<HTMLElement>(null);
  /** What had the focus before a toast took it. */
  const cameFrom = useRef<Element | null>(null);
  const hadFocus = useRef(false);
  const noteFocus = useCallback(() => {
    hadFocus.current ||= section.current?.contains(document.activeElement) ?? false;
  }, []);
  const { toasts, show, dismiss, hold, countDown } = useShownToasts(noteFocus);

  // A toast that goes while it has the focus would leave it nowhere.
  useEffect(() => {
    if (!hadFocus.current) return;
    hadFocus.current = false;
    if (document.activeElement === document.body) giveFocusTo(cameFrom.current);
    cameFrom.current = null;
  }, [toasts]);

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
            className="toast"
            onPointerEnter={() => hold(key)}
            onPointerLeave={() => countDown(key)}
            onFocus={({ relatedTarget }) => {
              hold(key);
              if (!section.current?.contains(relatedTarget)) cameFrom.current = relatedTarget;
            }}
            onBlur={() => countDown(key)}
          >
            <ToastWords
              message={message}
              action={action}
              dismissLabel={dismissLabel}
              onDismiss={() => dismiss(key)}
            />
          </div>
        ))}
      </section>
    </ToastContext>
  );
}

type WordsProps = Toast & { readonly dismissLabel: string; readonly onDismiss: () => void };

function ToastWords({ message, action, dismissLabel, onDismiss }: WordsProps) {
  return (
    <>
      <span className="min-w-0 grow py-2.5 text-sm">{message}</span>
      {action && (
        <Button
          look="quiet"
          className="text-paper! hover:text-ink! hover:bg-paper! font-semibold underline underline-offset-4"
          onClick={() => {
            action.run();
            onDismiss();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton
        icon="x"
        label={dismissLabel}
        className="text-paper! hover:text-ink! hover:bg-paper!"
        onClick={onDismiss}
      />
    </>
  );
}
