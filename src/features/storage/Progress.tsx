import { useId } from "react";

type Props = {
  readonly label: string;
  /** From 0 to 1. */
  readonly progress: number;
};

/** How much is done of what takes a moment. */
export function Progress({ label, progress }: Props) {
  const id = useId();
  return (
    <p role="status" className="flex flex-wrap items-center gap-3">
      <span id={id}>{label}</span>
      <progress aria-labelledby={id} className="accent-ink grow" value={progress} max={1} />
    </p>
  );
}
