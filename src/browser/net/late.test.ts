import { expect, test } from "vitest";
import { late } from "./late";
import { LateFileFault, type LateFileReason } from "./late-file";

/** A clock that is turned on by hand, and occasions that are made. */
function fakeHost() {
  let waiting: { ms: number; act: () => void }[] = [];
  const occasions = new Set<() => void>();
  return {
    host: {
      after(ms: number, act: () => void) {
        const entry = { ms, act };
        waiting.push(entry);
        return () => void (waiting = waiting.filter((it) => it !== entry));
      },
      onOccasion(act: () => void) {
        occasions.add(act);
        return () => void occasions.delete(act);
      },
    },
    waits: () => waiting.map(({ ms }) => ms),
    async run() {
      const due = waiting;
      waiting = [];
      for (const { act } of due) act();
      await settled();
    },
    async occasion() {
      for (const act of occasions) act();
      await settled();
    },
    listening: () => occasions.size,
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A file that fails for these reasons, one after the other, and then comes. */
function fileThat(...fails: LateFileReason[]) {
  let asked = 0;
  return {
    asked: () => asked,
    load: async () => {
      const reason = fails[asked++];
      if (reason) throw new LateFileFault(reason);
      return "a part";
    },
  };
}

test("what comes is here, and nothing waits or listens any more", async () => {
  const { host, waits, listening } = fakeHost();
  const part = late(async () => "a part", host);
  expect(part.lateness()).toBe("coming");
  await expect(part.bring()).resolves.toBe("a part");
  await settled();
  expect(part.lateness()).toBe("here");
  expect([waits(), listening()]).toEqual([[], 0]);
  expect(part.bring()).toBe(part.bring());
});

test("what hangs is said to be waited for, and taken when it comes", async () => {
  const { host, run } = fakeHost();
  let arrive: (value: string) => void = () => undefined;
  const part = late(() => new Promise<string>((resolve) => (arrive = resolve)), host);
  const brought = part.bring();
  await run();
  expect(part.lateness()).toBe("slow");
  arrive("a part");
  await expect(brought).resolves.toBe("a part");
  expect(part.lateness()).toBe("here");
});

test.each(["unreachable", "missing", "broken"] as const)(
  "what is %s says so, and is tried again by itself, ever later",
  async (reason) => {
    const { host, run, waits } = fakeHost();
    const { load, asked } = fileThat(reason, reason, reason, reason, reason);
    const part = late(load, host);
    const brought = part.bring();
    await settled();
    const waited = [];
    for (let time = 1; time < 6; time++) {
      expect([part.lateness(), asked()]).toEqual([reason, time]);
      waited.push(...waits());
      await run();
    }
    expect(waited).toEqual([1000, 4000, 15_000, 60_000, 60_000]);
    await expect(brought).resolves.toBe("a part");
    expect(part.lateness()).toBe("here");
  },
);

test("an occasion or the reader's wish is an attempt at once", async () => {
  const { host, occasion, waits } = fakeHost();
  const { load, asked } = fileThat("unreachable", "unreachable");
  const part = late(load, host);
  const heard: string[] = [];
  part.subscribe(() => heard.push(part.lateness()));
  void part.bring();
  await settled();
  await occasion();
  expect([asked(), waits()]).toEqual([2, [4000]]);
  part.again();
  expect(part.lateness()).toBe("slow");
  await settled();
  expect([asked(), waits(), part.lateness()]).toEqual([3, [], "here"]);
  expect(heard).toEqual(["unreachable", "slow", "here"]);
});

test("one attempt at a time", async () => {
  const { host, occasion } = fakeHost();
  let asked = 0;
  const part = late(() => new Promise<string>(() => void (asked += 1)), host);
  void part.bring();
  await occasion();
  part.again();
  await settled();
  expect(asked).toBe(1);
});

test("a bug in what came is told, and not run again by itself", async () => {
  const { host, waits } = fakeHost();
  const told: unknown[] = [];
  const { reportError } = globalThis;
  globalThis.reportError = (error) => told.push(error);
  const bug = new TypeError("a bug");
  const part = late(() => Promise.reject(bug), host);
  void part.bring();
  await settled();
  globalThis.reportError = reportError;
  expect([part.lateness(), waits(), told]).toEqual(["broken", [], [bug]]);
});
