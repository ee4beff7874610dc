import { afterEach, expect, test, vi } from "vitest";
import { alone } from "./alone";

const withLocks = (request: unknown) => vi.stubGlobal("navigator", { locks: { request } });
afterEach(() => vi.unstubAllGlobals());

test("is done once it is this page's turn", async () => {
  const request = vi.fn((_: string, __: unknown, act: () => unknown) => act());
  withLocks(request);
  expect(await alone("x", () => Promise.resolve("done"))).toBe("done");
  expect(request).toHaveBeenCalledOnce();
});

test.each([
  ["there are no locks", undefined],
  ["locks are refused", () => Promise.reject(new DOMException("", "SecurityError"))],
  ["the turn does not come", () => Promise.reject(new DOMException("", "TimeoutError"))],
])("is done where %s", async (_, request) => {
  if (request) withLocks(request);
  else vi.stubGlobal("navigator", {});
  const act = vi.fn(() => Promise.resolve("done"));
  expect(await alone("x", act)).toBe("done");
  expect(act).toHaveBeenCalledOnce();
});

test("what fails in its turn is not done again", async () => {
  withLocks((_: string, __: unknown, act: () => unknown) => act());
  const act = vi.fn(() => Promise.reject(new Error("no")));
  await expect(alone("x", act)).rejects.toThrow("no");
  expect(act).toHaveBeenCalledOnce();
});
