import { expect, test } from "vitest";
import { observable } from "../../core/observable";
import { fakeScheduler } from "../../testing/fake-scheduler";
import { createLateNotes } from "./late-notes";

test("a note is told when it is pending for longer than a moment, until it is not", () => {
  const { scheduler, run, waiting } = fakeScheduler();
  const saving = observable<ReadonlySet<string>>(new Set());
  let pending: ReadonlySet<string> = new Set(["one"]);
  const tell = createLateNotes({ pending: () => pending, saving, scheduler });
  tell();
  pending = new Set(["one", "two"]);
  tell();
  run();
  expect([...saving.get()]).toEqual(["one"]);
  run();
  expect([...saving.get()]).toEqual(["one", "two"]);
  pending = new Set(["two"]);
  tell();
  expect([...saving.get()]).toEqual(["two"]);
  pending = new Set();
  tell();
  run();
  expect([saving.get().size, waiting()]).toEqual([0, 0]);
});
