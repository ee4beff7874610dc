import { expect, test } from "vitest";
import { failed, ok } from "../../core/result";
import { journalPair } from "./journal-pair";
import { keyOf, type JournalEntry, type JournalPlace } from "./record-journal";

const entry = (id: string, text = id, written = "2026-11-22T10:00:00.000Z"): JournalEntry => ({
  id,
  replica: "page",
  text,
  written,
});
const NONE = ok([]);

/** A place in memory; `log` gets the beginning and the end of each write. */
function memoryPlace(name = "", log: string[] = []) {
  const held = new Map<string, JournalEntry>();
  const how = { refuses: false };
  let asked = 0;
  const change = async (act: () => void) => {
    asked++;
    if (how.refuses) return failed("failed" as const);
    log.push(`${name} begins`);
    await Promise.resolve();
    act();
    log.push(`${name} ends`);
    return ok(undefined);
  };
  const put = (it: JournalEntry) => held.set(keyOf(it), it);
  const place: JournalPlace = {
    read: () => {
      asked++;
      return Promise.resolve(how.refuses ? failed("failed") : ok([...held.values()]));
    },
    write: (entries) => change(() => entries.forEach(put)),
    fill: (entries) => change(() => entries.filter((it) => !held.has(keyOf(it))).forEach(put)),
    remove: (entries) => change(() => entries.forEach((it) => held.delete(keyOf(it)))),
  };
  const asks = () => asked;
  return { place, held, how, asks, texts: () => [...held.values()].map(({ text }) => text) };
}

/** Two places, and the journal of a start on them; `startAgain` gives the next start's. */
function pair() {
  const log: string[] = [];
  const [one, two] = [memoryPlace("one", log), memoryPlace("two", log)] as const;
  const startAgain = () => journalPair(one.place, two.place);
  return { one, two, log, startAgain, journal: startAgain() };
}

test("what is written lies in both places, and is read once", async () => {
  const { one, two, journal } = pair();
  expect(await journal.read()).toEqual(NONE);
  expect(await journal.write([entry("a"), entry("b")])).toEqual(ok(undefined));
  expect([one.texts(), two.texts()]).toEqual([
    ["a", "b"],
    ["a", "b"],
  ]);
  expect(await journal.read()).toEqual(ok([entry("a"), entry("b")]));
});

test("the places are never written at the same moment", async () => {
  const { log, journal } = pair();
  await Promise.all([journal.write([entry("a")]), journal.read(), journal.write([entry("b")])]);
  const turn = ["one begins", "one ends", "two begins", "two ends"];
  expect(log).toEqual([...turn, ...turn]);
});

test("two pages never write the places at the same moment", async () => {
  const log: string[] = [];
  const [one, two] = [memoryPlace("one", log), memoryPlace("two", log)];
  let turn: Promise<unknown> = Promise.resolve();
  const alone = <Value>(act: () => Promise<Value>) => {
    const done = turn.then(act);
    turn = done;
    return done;
  };
  const pages = [1, 2].map(() => journalPair(one.place, two.place, alone));
  await Promise.all(pages.map((page, at) => page.write([entry(`${at}`)])));
  const turnOfOne = ["one begins", "one ends", "two begins", "two ends"];
  expect(log).toEqual([...turnOfOne, ...turnOfOne]);
});

test.each(["one", "two"] as const)(
  "place %s, come up empty, is filled from the other",
  async (torn) => {
    const places = pair();
    await places.journal.write([entry("a"), entry("b")]);
    places[torn].held.clear();
    expect(await places.startAgain().read()).toEqual(ok([entry("a"), entry("b")]));
    expect(places[torn].texts()).toEqual(["a", "b"]);
  },
);

test("what each place has alone is read, and then lies in both", async () => {
  const { one, two, journal } = pair();
  await one.place.write([entry("a")]);
  await two.place.write([entry("b")]);
  expect(await journal.read()).toEqual(ok([entry("a"), entry("b")]));
  expect([one.texts(), two.texts()]).toEqual([
    ["a", "b"],
    ["b", "a"],
  ]);
});

test("two texts of one entry are both read, and neither is replaced", async () => {
  const { one, two, journal } = pair();
  await one.place.write([entry("a", "later", "2026-11-22T09:00:00.000Z")]); // the clock was set back
  await two.place.write([entry("a", "earlier")]);
  const read = await journal.read();
  expect(read.ok && read.value.map(({ text }) => text)).toEqual(["later", "earlier"]);
  expect([one.texts(), two.texts()]).toEqual([["later"], ["earlier"]]);
});

test("what is removed goes in both places", async () => {
  const { one, two, journal } = pair();
  await journal.write([entry("a"), entry("b")]);
  expect(await journal.remove([entry("a")])).toEqual(ok(undefined));
  expect([one.texts(), two.texts()]).toEqual([["b"], ["b"]]);
});

test.each(["one", "two"] as const)("a refusal of the moment by %s hides nothing", async (name) => {
  const places = pair();
  await places.journal.write([entry("a")]);
  const later = places.startAgain();
  places[name].how.refuses = true;
  expect(await later.read()).toEqual(failed("failed"));
  places[name].how.refuses = false;
  expect(await later.read()).toEqual(ok([entry("a")]));
});

test.each([
  ["one", "two"],
  ["two", "one"],
] as const)("where %s refuses again and again, %s does alone", async (name, other) => {
  const places = pair();
  const { journal } = places;
  places[name].how.refuses = true;
  expect(await journal.read()).toEqual(failed("failed"));
  expect(await journal.read()).toEqual(NONE);
  const asked = places[name].asks();
  expect(await journal.write([entry("a")])).toEqual(ok(undefined));
  expect(places[other].texts()).toEqual(["a"]);
  expect(places[name].asks()).toBe(asked);

  places[name].how.refuses = false;
  await places.startAgain().read();
  expect(places[name].texts()).toEqual(["a"]);
});

test("where both refuse, so does the journal, until one no longer does", async () => {
  const { one, two, journal } = pair();
  one.how.refuses = two.how.refuses = true;
  for (const _ of [1, 2, 3]) {
    expect(await journal.read()).toEqual(failed("failed"));
    expect(await journal.write([entry("a")])).toEqual(failed("failed"));
  }
  two.how.refuses = false;
  expect(await journal.write([entry("a")])).toEqual(ok(undefined));
  expect(await journal.read()).toEqual(ok([entry("a")]));
});
