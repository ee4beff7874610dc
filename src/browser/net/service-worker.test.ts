import { expect, test } from "vitest";
import type { OfflineHost } from "./offline-host";
import { startOfflineKeeper } from "./service-worker";

type Worker = {
  readonly active: true;
  readonly gone: readonly number[];
  /** The texts that it keeps; absent for one of an earlier version, which does not understand the question. */
  readonly kept?: string[];
};
type Answer = "refused" | "fails" | Worker;

/** A browser whose registrations go as listed, one after the other; time is turned on by hand. */
function fakeHost(...answers: Answer[]) {
  let waiting: { ms: number; act: () => void }[] = [];
  let registered = 0;
  let healed = 0;
  let check: () => void = () => undefined;
  let faces: () => void = () => undefined;
  let now = 0;
  const register = async () => {
    const answer = answers[Math.min(registered++, answers.length - 1)] ?? "refused";
    if (answer === "refused") throw new Error("refused");
    if (answer === "fails") return new EventTarget();
    const active = Object.assign(new EventTarget(), {
      postMessage(question: unknown, [port]: readonly MessagePort[]) {
        const { heal, keep } = Object(question) as { heal?: unknown; keep?: string };
        if (heal) port?.postMessage(answer.gone[Math.min(healed++, answer.gone.length - 1)]);
        if (keep !== undefined && answer.kept) port?.postMessage(answer.kept.push(keep) > 0);
        if (question === "kept-texts" && answer.kept) port?.postMessage(answer.kept);
      },
    });
    return Object.assign(new EventTarget(), { active, update: async () => undefined });
  };
  const container = Object.assign(new EventTarget(), { controller: null, register });
  const host: OfflineHost = {
    // It is as much of one as the keeper asks for.
    container: container as unknown as ServiceWorkerContainer,
    workerAddress: "/sw.js",
    reload: () => undefined,
    now: () => now,
    onOccasion: (act) => (check = act),
    onFaces: (act) => (faces = act),
    after: (ms, act) => waiting.push({ ms, act }),
    loaded: () => [],
  };
  return {
    host,
    registered: () => registered,
    healed: () => healed,
    bringFace: () => faces(),
    waits: () => waiting.map(({ ms }) => ms),
    run() {
      const due = waiting;
      waiting = [];
      for (const { act } of due) act();
    },
    comeBackLater() {
      now += 60 * 60 * 1000;
      check();
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test("an install that fails is tried again by itself, thrice, and then at the reader's next look", async () => {
  const { host, registered, waits, run, comeBackLater } = fakeHost("fails");
  const keeper = startOfflineKeeper(host);
  const waited: number[] = [];
  for (let time = 1; time <= 4; time++) {
    await settled();
    expect([keeper.get(), registered()]).toEqual(["unavailable", time]);
    waited.push(...waits());
    run();
  }
  expect(waited).toEqual([5000, 30_000, 5 * 60_000]);
  comeBackLater();
  await settled();
  expect(registered()).toBe(5);
});

test("what is refused, then goes well, is ready at the reader's wish", async () => {
  const { host } = fakeHost("refused", { active: true, gone: [0] });
  const keeper = startOfflineKeeper(host);
  await settled();
  expect([keeper.get(), keeper.canKeep]).toEqual(["unavailable", true]);
  keeper.tryAgain();
  await settled();
  expect(keeper.get()).toBe("ready");
});

test("files that the browser threw away make it incomplete until they are there again", async () => {
  const { host, waits, run } = fakeHost({ active: true, gone: [3, 1, 0] });
  const keeper = startOfflineKeeper(host);
  const seen: string[] = [];
  keeper.subscribe(() => seen.push(keeper.get()));
  for (let time = 0; time < 3; time++) {
    await settled();
    run();
  }
  await settled();
  expect(seen).toEqual(["ready", "incomplete", "ready"]);
  expect(waits()).toEqual([]);
});

test("a face that came is told to the worker, which keeps it", async () => {
  const { host, healed, bringFace } = fakeHost({ active: true, gone: [0] });
  const keeper = startOfflineKeeper(host);
  bringFace();
  await settled();
  const before = healed();
  bringFace();
  expect(healed()).toBe(before + 1);
  expect(keeper.get()).toBe("ready");
});

test("a browser that keeps nothing is not tried again", () => {
  const { host, waits } = fakeHost("fails");
  const keeper = startOfflineKeeper({ ...host, container: undefined });
  expect([keeper.get(), keeper.canKeep, waits()]).toEqual(["unavailable", false, []]);
});

test("which texts are kept is asked of the worker, and one more is kept when it is wished", async () => {
  const { host } = fakeHost({ active: true, gone: [0], kept: ["a"] });
  const keeper = startOfflineKeeper(host);
  await settled();
  expect(await keeper.keptTexts()).toEqual(new Set(["a"]));
  expect(await keeper.keepText("b")).toBe(true);
  expect(await keeper.keptTexts()).toEqual(new Set(["a", "b"]));
});

test("of a worker that gives no answer, as of none, nothing is known and nothing is told to be kept", async () => {
  const { host, run } = fakeHost({ active: true, gone: [0] });
  const keeper = startOfflineKeeper(host);
  expect(await keeper.keptTexts()).toBeUndefined();
  await settled();
  const answers = Promise.all([keeper.keptTexts(), keeper.keepText("b")]);
  run();
  expect(await answers).toEqual([undefined, false]);
});
