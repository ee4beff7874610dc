import { expect, test } from "vitest";
import { failed, ok } from "../../core/result";
import { fakeScheduler } from "../../testing/fake-scheduler";
import { createCopyQueue } from "./copy-queue";

/** A queue into an archive that takes what it is asked for when `let` says so. */
function queued() {
  const written: string[][] = [];
  const tried: boolean[] = [];
  const asked: ((isTaken: boolean) => void)[] = [];
  const { scheduler, run } = fakeScheduler();
  const queue = createCopyQueue({
    archive: {
      write: (entries) =>
        new Promise((resolve) => {
          written.push(entries.map(({ id }) => id));
          asked.push((isTaken) => resolve(isTaken ? ok(undefined) : failed("failed")));
        }),
    },
    entryOf: (id) => [{ id, replica: "a", text: id, written: "2026-11-22" }],
    scheduler,
    onTried: (isWritten) => tried.push(isWritten),
  });
  const answer = async (isTaken: boolean) => {
    asked.shift()?.(isTaken);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { queue, written, tried, answer, run };
}

test("what comes while a batch is on its way goes with the next one, and is not there until then", async () => {
  const { queue, written, tried, answer } = queued();
  queue.add(["one"]);
  void queue.write();
  queue.add(["two", "three"]);
  void queue.write();
  expect([written, queue.all()]).toEqual([[["one"]], ["one", "two", "three"]]);
  await answer(true);
  expect([written, queue.has("one"), queue.has("two")]).toEqual([
    [["one"], ["two", "three"]],
    false,
    true,
  ]);
  await answer(true);
  expect([queue.all(), tried]).toEqual([[], [true, true]]);
});

test("what was refused waits for the next attempt", async () => {
  const { queue, written, tried, answer } = queued();
  queue.add(["one"]);
  void queue.write();
  await answer(false);
  expect([tried, queue.has("one")]).toEqual([[false], true]);
  queue.add(["two"]);
  void queue.write();
  expect(written.at(-1)).toEqual(["one", "two"]);
});

test("what is being typed is written at once, then once in each moment", async () => {
  const { queue, written, answer, run } = queued();
  for (const id of ["one", "one", "one"]) {
    queue.add([id]);
    queue.writeTyped();
  }
  await answer(true);
  expect(written).toEqual([["one"], ["one"]]);
  await answer(true);
  queue.add(["one"]);
  queue.writeTyped();
  expect(written.length).toBe(2);
  run();
  expect(written.length).toBe(3);
});
