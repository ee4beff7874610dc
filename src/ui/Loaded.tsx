import type { ReactNode } from "react";

/** What was asked for from afar: awaited, not to be had (`again` asks once more), or here. */
export type Loading<Value, Fault> =
  | { readonly status: "pending" }
  | { readonly status: "fault"; readonly fault: Fault; readonly again: () => void }
  | { readonly status: "here"; readonly value: Value };

type Props<Value, Fault> = {
  readonly from: Loading<Value, Fault>;
  readonly pending: ReactNode;
  readonly renderFault: (fault: Fault, again: () => void) => ReactNode;
  readonly children: (value: Value) => ReactNode;
};

/** Shows what came, or how it stands with what has not. */
export function Loaded<Value, Fault>({ from, pending, ...render }: Props<Value, Fault>) {
  if (from.status === "pending") return pending;
  if (from.status === "fault") return render.renderFault(from.fault, from.again);
  return render.children(from.value);
}
