import type { UseQueryResult } from "@tanstack/react-query";
import type { SourceFault } from "../../browser/net/article-source";
import { LoadFailure } from "./article-queries";

type Query<Value> = Pick<UseQueryResult<Value>, "data" | "error" | "isFetching" | "refetch">;

/** How it stands with a published file: what is here stays here, also while it is asked for anew and when that fails. */
export function loadingOf<Value>({ data, error, isFetching, refetch }: Query<Value>) {
  if (data !== undefined) return { status: "here", value: data } as const;
  if (isFetching || !(error instanceof LoadFailure)) return { status: "pending" } as const;
  const fault: SourceFault = error.fault;
  return { status: "fault", fault, again: () => void refetch() } as const;
}
