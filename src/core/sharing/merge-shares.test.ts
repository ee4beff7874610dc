import { describe, expect, test } from "vitest";
import { arrivedShare, lettersOf, sharedNote } from "../../testing/shares";
import { mergeShares } from "./merge-shares";

const [a, b, c] = [sharedNote("a"), sharedNote("b"), sharedNote("c")];

describe("two copies of one set", () => {
  test("a later one holds: what it left out is gone", () => {
    const later = arrivedShare([a, c], { made: 200 });
    expect(mergeShares(arrivedShare([a, b]), later)).toBe(later);
  });

  test("an older one changes nothing", () => {
    const had = arrivedShare([a], { made: 200 });
    expect(mergeShares(had, arrivedShare([a, b]))).toBe(had);
  });

  test("the same one again is the same object", () => {
    const had = arrivedShare([a, b]);
    expect(mergeShares(had, arrivedShare([a, b]))).toBe(had);
  });

  test("two halves of one link complete each other, in reading order", () => {
    const merged = mergeShares(
      arrivedShare([b, c], { sent: 3 }),
      arrivedShare([a, b], { sent: 3 }),
    );
    expect(lettersOf(merged)).toBe("abc");
    expect(merged.sent).toBe(3);
  });

  test("of a later one that was cut, what did not arrive is as it was", () => {
    const cut = arrivedShare([sharedNote("a", "جديد")], { made: 200, sent: 2 });
    const merged = mergeShares(arrivedShare([a, b]), cut);
    expect(lettersOf(merged)).toBe("ab");
    expect(merged.layer.annotations[0]?.note).toBe("جديد");
    expect(merged.layer.made).toBe(200);
  });

  test("but not where it was made on another edition: its places would be wrong", () => {
    const cut = arrivedShare([a], { made: 200, sent: 2, edition: "ffffffff" });
    expect(mergeShares(arrivedShare([a, b]), cut)).toBe(cut);
  });

  test("the sender's words come from the copy that has them", () => {
    const lost = arrivedShare([a, b], { author: "", isTextLost: true });
    const merged = mergeShares(lost, arrivedShare([a], { sent: 2 }));
    expect([merged.layer.author, merged.isTextLost, lettersOf(merged)]).toEqual([
      "سلمى",
      false,
      "ab",
    ]);
  });
});

test("another set is no copy", () => {
  const other = arrivedShare([b], { set: "00002", made: 1 });
  expect(mergeShares(arrivedShare([a]), other)).toBe(other);
});
