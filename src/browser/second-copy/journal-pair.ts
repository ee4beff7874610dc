import { failed, ok } from "../../core/result";
import { keyOf, type JournalEntry, type JournalPlace, type RecordJournal } from "./record-journal";

/** Does something while no other page does it. */
type Alone = <Value>(act: () => Promise<Value>) => Promise<Value>;

/**
 * One journal in two places, of which a killed browser loses one at most: they are written one after
 * the other, and reading fills up the one that lacks something. A place that refused twice running is
 * left out until the next start, as long as there is another.
 */
export function journalPair(
  first: JournalPlace,
  second: JournalPlace,
  alone: Alone = (act) => act(),
): RecordJournal {
  const refusals = new Map([first, second].map((place) => [place, 0]));
  const refusalsOf = (place: JournalPlace) => refusals.get(place) ?? 0;
  let turn: Promise<unknown> = Promise.resolve();

  /** Only when all before is done, here and in other pages, so that never both places are being written. */
  function inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const done = turn.then(() => alone(act));
    turn = done.catch(() => undefined);
    return done;
  }

  /** The places in use. */
  function places(): readonly JournalPlace[] {
    const inUse = [first, second].filter((place) => refusalsOf(place) < 2);
    return inUse.length > 0 ? inUse : [first, second];
  }

  async function inEach(
    act: (place: JournalPlace) => Promise<{ readonly ok: boolean }>,
  ): Promise<number> {
    let done = 0;
    for (const place of places()) {
      const { ok: isDone } = await act(place);
      refusals.set(place, isDone ? 0 : refusalsOf(place) + 1);
      if (isDone) done++;
    }
    return done;
  }

  async function read(): ReturnType<RecordJournal["read"]> {
    const held = new Map<JournalPlace, readonly JournalEntry[]>();
    await inEach(async (place) => {
      const entries = await place.read();
      if (entries.ok) held.set(place, entries.value);
      return entries;
    });
    // What only the other place has must not be missed for a refusal of the moment.
    if (held.size < places().length) return failed("failed");
    const all = unionOf([...held.values()]);
    await inEach((place) => {
      const there = new Set(held.get(place)?.map(keyOf));
      const lacking = all.filter((entry) => !there.has(keyOf(entry)));
      return lacking.length === 0 ? Promise.resolve(ok(undefined)) : place.fill(lacking);
    });
    return ok(all);
  }

  return {
    read: () => inTurn(read),
    write: (entries) =>
      inTurn(async () =>
        (await inEach((place) => place.write(entries))) > 0 ? ok(undefined) : failed("failed"),
      ),
    remove: (entries) =>
      inTurn(async () =>
        (await inEach((place) => place.remove(entries))) > 0 ? ok(undefined) : failed("failed"),
      ),
  };
}

/** A page's two entries on one annotation stay two where their texts differ: clocks do not order them. */
function unionOf(lists: readonly (readonly JournalEntry[])[]): readonly JournalEntry[] {
  const textsOf = (entry: JournalEntry) => `${keyOf(entry)} ${entry.text}`;
  return [...new Map(lists.flat().map((entry) => [textsOf(entry), entry])).values()];
}
