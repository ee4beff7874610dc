import { describe, expect, test, vi } from "vitest";
import { LoadFailure } from "./article-queries";
import { loadingOf } from "./loading";

const refetch = vi.fn<() => Promise<never>>(() => new Promise(() => undefined));
const unreachable = new LoadFailure({ reason: "unreachable" });
const query = { data: undefined, error: null, isFetching: false, refetch };

describe("how it stands with a published file", () => {
  test.each([
    ["asked for the first time", { isFetching: true }],
    ["not asked for yet", {}],
    ["asked for again after it failed", { isFetching: true, error: unreachable }],
    ["stopped by a bug, which the page's own screen tells", { error: new TypeError("bug") }],
  ])("it is awaited while it is %s", (_, part) => {
    expect(loadingOf({ ...query, ...part })).toEqual({ status: "pending" });
  });

  test("it is not to be had, and can be asked for again", () => {
    const loading = loadingOf({ ...query, error: unreachable });
    expect(loading).toMatchObject({ status: "fault", fault: { reason: "unreachable" } });
    if (loading.status === "fault") loading.again();
    expect(refetch).toHaveBeenCalledOnce();
  });

  test.each([
    ["when it came", {}],
    ["while it is asked for anew", { isFetching: true }],
    ["when it cannot be had anew", { error: unreachable }],
    ["when it is empty", { data: "" }],
  ])("it is here %s", (_, part) => {
    const data = "text";
    expect(loadingOf({ ...query, data, ...part })).toEqual({
      status: "here",
      value: "data" in part ? part.data : data,
    });
  });
});
