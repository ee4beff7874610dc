import { expect, test, vi } from "vitest";
import { searchTerms } from "../../core/search/search-terms";
import { passage, twoTabs } from "../../testing/undo-tabs";
import { createAllNotes } from "./all-notes";

const termsOf = (words: string) => searchTerms({ words, isExact: false, isWhole: false });
/** Each step is a slice of its own. */
const slicing = { clock: () => Number.POSITIVE_INFINITY, pause: async () => undefined };

test("while somebody looks, notes are listed and searched as they are now", async () => {
  const { mine } = twoTabs();
  const { id } = mine.add(passage, "highlighting");
  const all = createAllNotes({ annotations: mine, slicing });
  expect(all.get()).toEqual({ texts: undefined, isSearchable: false });
  const leave = all.subscribe(() => undefined);
  await vi.waitFor(() => expect(all.get().isSearchable).toBe(true));
  expect(all.get().texts).toMatchObject([{ source: "a", notes: [{ quote: "الشيخ" }] }]);
  expect([...all.index.holding(termsOf("الشيخ"))]).toEqual([id]);

  mine.setNote(id, "معلّم");
  mine.add({ ...passage, source: "b" }, "highlighting");
  await vi.waitFor(() => expect(all.get().texts).toHaveLength(2));
  expect([...all.index.holding(termsOf("معلم"))]).toEqual([id]);

  leave();
  const before = all.get();
  mine.remove(id);
  expect(all.get()).toBe(before);
  all.subscribe(() => undefined);
  await vi.waitFor(() => expect(all.get().texts).toHaveLength(1));
});
