import { expect, test } from "vitest";
import { type Lateness, worstOf } from "./lateness";

test.each<[readonly Lateness[], Lateness]>([
  [[], "here"],
  [["here", "here"], "here"],
  [["here", "coming"], "coming"],
  [["coming", "slow"], "slow"],
  [["slow", "coming", "here"], "slow"],
  [["here", "missing", "unreachable"], "missing"],
  [["unreachable", "missing"], "unreachable"],
  [["coming", "broken"], "broken"],
])("of %j the worst is %s", (all, expected) => expect(worstOf(all)).toBe(expected));
