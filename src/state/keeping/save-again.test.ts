import { expect, test } from "vitest";
import { fakeScheduler } from "../../testing/fake-scheduler";
import { passage, program } from "../../testing/program";
import { saveAgainByItself } from "./save-again";
import { countInMemory } from "../notes/record-state";

/** A reader's program whose browser refuses a note. */
function refused() {
  const here = program();
  const clock = fakeScheduler();
  saveAgainByItself({ annotations: here.annotations, scheduler: clock.scheduler });
  here.disk.refuseWrites("full");
  here.annotations.add(passage, "highlighting");
  return { here, clock, unsaved: () => countInMemory(here.annotations.get().states) };
}

test("what was refused is saved by itself once there is room, and then nothing waits", () => {
  const { here, clock, unsaved } = refused();
  clock.run();
  expect(unsaved()).toBe(1);
  here.disk.refuseWrites(undefined);
  clock.run();
  expect(unsaved()).toBe(0);
  expect(clock.waiting()).toBe(0);
  expect(Object.keys(here.disk.contents())).toHaveLength(1);
});

test("the waits grow to a minute, and begin anew when the reader is back", () => {
  const { here, clock } = refused();
  const waits = () => clock.waits().map((ms) => ms / 1000);
  const grown = [1, 2, 5, 15, 60, 60].map(() => {
    const [wait] = waits();
    clock.run();
    return wait;
  });
  expect(grown).toEqual([1, 2, 5, 15, 60, 60]);
  const tried = here.disk.calls();
  clock.comeBack();
  expect(here.disk.calls()).toBeGreaterThan(tried);
  expect(waits()).toEqual([2]);
});

test("only one attempt waits, however many notes are refused", () => {
  const { here, clock } = refused();
  here.annotations.add(passage, "highlighting");
  here.annotations.add(passage, "highlighting");
  expect(clock.waiting()).toBe(1);
});
