import fc from "fast-check";
import { expect, test } from "vitest";
import { COLOURS, type Colour } from "../../core/annotation/annotation";
import { isPurged } from "../../core/record/stored-annotation";
import { DEPTH } from "../../core/record/undo-history";
import { passage, seen, targetAt, twoTabs } from "../../testing/undo-tabs";
import type { AnnotationStore } from "./annotation-store";

type Act = {
  readonly of: number;
  readonly kind: "add" | "note" | "colour" | "target" | "life";
  readonly value: number;
};
const acts = fc.array(
  fc.record<Act>({
    of: fc.nat(3),
    kind: fc.constantFrom("add", "note", "colour", "target", "life"),
    value: fc.nat(4),
  }),
  { maxLength: DEPTH },
);

/** One act on the `of`-th annotation; nothing where there is none. */
function act(store: AnnotationStore, { of, kind, value }: Act) {
  if (kind === "add") return void store.add(passage, "highlighting");
  const id = [...store.records().keys()].sort()[of];
  if (id === undefined) return;
  const record = store.records().get(id);
  const isThere = record && !isPurged(record) && record.deleted === undefined;
  if (kind === "life") return void (isThere ? store.remove(id) : store.restore(id));
  if (!isThere) return;
  if (kind === "note") store.setNote(id, ["", "أ", "ب", "ج", "د"][value] ?? "");
  if (kind === "colour") store.setColour(id, COLOURS[value] as Colour);
  if (kind === "target") store.setTargets(new Map([[id, targetAt(value)]]));
}

test("whatever was done: all the way back is the beginning, step by step, and forth the end", () => {
  fc.assert(
    fc.property(acts, (all) => {
      const { mine, undo } = twoTabs();
      const states = [seen(mine)];
      for (const each of all) {
        act(mine, each);
        if (JSON.stringify(seen(mine)) !== JSON.stringify(states.at(-1))) states.push(seen(mine));
      }
      for (const state of states.slice(0, -1).toReversed()) {
        expect(undo.undo("a")?.status).toBe("done");
        expect(seen(mine)).toEqual(state);
      }
      expect(undo.undo("a")).toBeUndefined();
      for (const state of states.slice(1)) {
        expect(undo.redo("a")?.status).toBe("done");
        expect(seen(mine)).toEqual(state);
      }
      expect(undo.redo("a")).toBeUndefined();
    }),
  );
});

test("whatever two tabs did: what the other one wrote last stands after all is taken back", () => {
  const byTwo = fc.array(
    fc.tuple(
      fc.boolean(),
      acts.map(([first]) => first),
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(byTwo, (all) => {
      const { tabs, mine, other, undo } = twoTabs();
      const others = new Map<string, unknown>();
      for (const [isOther, each] of all) {
        if (!each) continue;
        const before = seen(mine);
        const known = new Set(mine.records().keys());
        act(isOther ? other : mine, each);
        tabs.settle();
        const after = seen(mine);
        for (const id of new Set([...Object.keys(before), ...Object.keys(after)]))
          for (const part of ["note", "colour", "target"] as const) {
            const [was, is] = [before[id]?.[part], after[id]?.[part]];
            if (JSON.stringify(was) === JSON.stringify(is)) continue;
            // Brought back from the deleted ones it is as it was: nobody wrote these parts.
            if (was === undefined && before[id] === undefined && known.has(id)) continue;
            if (isOther && is !== undefined) others.set(`${id} ${part}`, is);
            else others.delete(`${id} ${part}`);
          }
      }
      while (undo.undo("a"));
      tabs.settle();
      for (const [key, value] of others) {
        const [id, part] = key.split(" ") as [string, "note" | "colour" | "target"];
        expect(seen(other)[id]?.[part]).toEqual(value);
      }
    }),
  );
});
