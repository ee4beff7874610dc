import { expect, test } from "vitest";
import { lateValue } from "./late-value";
import { derived, observable } from "../core/observable";

test("what follows from others is worked out anew where one of them is another", () => {
  const [words, count] = [observable("نور"), observable(1)];
  let times = 0;
  const all = derived([words, count], (word, number) => ({ word, number, time: ++times }));
  const first = all.get();
  expect(first).toEqual({ word: "نور", number: 1, time: 1 });
  expect(all.get()).toBe(first);
  count.set(2);
  expect(all.get()).toEqual({ word: "نور", number: 2, time: 2 });
});

test("who watches what follows from others hears of each of them, until they leave", () => {
  const [words, count] = [observable("نور"), observable(1)];
  const seen: string[] = [];
  const both = derived([words, count], (word, number) => `${word} ${number}`);
  const leave = both.subscribe(() => seen.push(both.get()));
  words.set("علم");
  count.set(2);
  leave();
  count.set(3);
  expect(seen).toEqual(["علم 1", "علم 2"]);
});

test("what comes late is undefined until it is here, and is watched from then on", () => {
  const part = observable<{ readonly notes: ReturnType<typeof observable<number>> } | undefined>(
    undefined,
  );
  const notes = lateValue({ value: part.get, subscribe: part.subscribe }, (it) => it.notes);
  const seen: (number | undefined)[] = [];
  const leave = notes.subscribe(() => seen.push(notes.get()));
  expect(notes.get()).toBeUndefined();
  const kept = observable(1);
  part.set({ notes: kept });
  kept.set(2);
  leave();
  kept.set(3);
  expect(seen).toEqual([1, 2]);
});
