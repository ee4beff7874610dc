import { Suspense, useCallback, useSyncExternalStore, type ReactNode } from "react";
import { useTranslation } from "../i18n/react";
import { Boundary } from "./Boundary";
import { Button } from "./Button";
import { type Lateness, worstOf } from "./lateness";
import { Banner, Notice } from "./Notice";

/** What comes after the text, and how it stands. */
export type LatePart = {
  lateness(): Lateness;
  subscribe(listener: () => void): () => void;
  again(): void;
  reopen(): void;
};

type Props = {
  /** What has to be there before the children can be drawn. */
  readonly parts: readonly LatePart[];
  /** What a reader calls it. */
  readonly name: string;
  /** Whether it concerns the whole page. */
  readonly isBanner?: boolean;
  /** Keeps its place as long as nobody minds waiting. */
  readonly placeholder?: ReactNode;
  /** What stands around the notice. */
  readonly renderFrame?: (notice: ReactNode) => ReactNode;
  /** Gives it up. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
};

/** A part of the page that comes late, may not come, or may break: the page goes on without it, and says so in its place. */
export function Late({ children, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <Boundary
      renderFallback={(retry) => (
        <Standing {...rest} message={t("late.crashed", { name: rest.name })} onRetry={retry} />
      )}
    >
      <Suspense fallback={<LateNotice {...rest} />}>{children}</Suspense>
    </Boundary>
  );
}

/** Says how late parts stand, once a reader should know. */
export function LateNotice({ parts, placeholder, ...rest }: Omit<Props, "children">) {
  const { t } = useTranslation();
  const lateness = useLateness(parts);
  if (lateness === "here" || lateness === "coming") return placeholder;
  const again = () => parts.forEach((part) => part.again());
  return (
    <Standing
      {...rest}
      message={t(`late.${lateness}`, { name: rest.name })}
      isWaiting={lateness === "slow"}
      onRetry={lateness === "slow" ? undefined : again}
      onReopen={lateness === "missing" ? () => parts[0]?.reopen() : undefined}
    />
  );
}

type StandingProps = Pick<Props, "isBanner" | "renderFrame" | "onClose"> & {
  readonly message: string;
  readonly isWaiting?: boolean;
  readonly onRetry: (() => void) | undefined;
  readonly onReopen?: (() => void) | undefined;
};

function Standing({ isBanner, renderFrame = itself, ...props }: StandingProps) {
  const { message, isWaiting, onRetry, onReopen, onClose } = props;
  const { t } = useTranslation();
  const Frame = isBanner ? Banner : Notice;
  return renderFrame(
    <Frame role={isWaiting ? "status" : "alert"}>
      <p className="grow">{message}</p>
      {onRetry && <Button onClick={onRetry}>{t("fault.retry")}</Button>}
      {onReopen && <Button onClick={onReopen}>{t("late.reopen")}</Button>}
      {onClose && (
        <Button look="quiet" onClick={onClose}>
          {t("late.close")}
        </Button>
      )}
    </Frame>,
  );
}

const itself = (notice: ReactNode) => notice;

/** How the worst of some late parts stands. */
export function useLateness(parts: readonly LatePart[]): Lateness {
  const subscribe = useCallback(
    (listener: () => void) => {
      const leaving = parts.map((part) => part.subscribe(listener));
      return () => leaving.forEach((leave) => leave());
    },
    // Its parts are the same each time; the list is another one.
    // oxlint-disable-next-line react/exhaustive-deps
    parts,
  );
  return useSyncExternalStore(subscribe, () => worstOf(parts.map((part) => part.lateness())));
}
