import { expect, test } from "vitest";
import { factsOf } from "./arrival-facts";

const whole = { sent: 5, arrived: 5, placed: 5, reworded: 0, isSought: false };

test.each([
  ["all came and lie where they were", {}, [{ is: "marks", count: 5 }]],
  [
    "the link was cut",
    { arrived: 3, placed: 3 },
    [
      { is: "marks", count: 3 },
      { is: "cut", arrived: 3, sent: 5 },
    ],
  ],
  [
    "some have no place yet",
    { placed: 2, isSought: true },
    [{ is: "marks", count: 5 }, { is: "seeking" }],
  ],
  [
    "some have none",
    { placed: 2 },
    [
      { is: "marks", count: 5 },
      { is: "not-placed", found: 2, arrived: 5 },
    ],
  ],
  [
    "some lie on other words: they are not counted as found",
    { reworded: 1 },
    [
      { is: "marks", count: 5 },
      { is: "not-placed", found: 4, arrived: 5 },
      { is: "reworded", count: 1 },
    ],
  ],
  ["nothing was sent", { sent: 0, arrived: 0, placed: 0 }, [{ is: "marks", count: 0 }]],
])("%s", (_, part, expected) => expect(factsOf({ ...whole, ...part })).toEqual(expected));
