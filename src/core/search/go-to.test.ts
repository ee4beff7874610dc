import fc from "fast-check";
import { expect, test } from "vitest";
import { finder } from "./find";
import { goTargets, type GoTarget } from "./go-to";

const targets: readonly GoTarget[] = [
  { kind: "text", name: "تاريخ ابن خلدون" },
  { kind: "text", name: "المُقَدِّمة" },
  { kind: "section", name: "في العمران البشري" },
  { kind: "tag", name: "مقدمات" },
  { kind: "note", name: "قال في مقدمته" },
];
const names = (typed: string) => goTargets(typed, targets).map(({ name }) => name);

test.each([
  ["مقد", ["مقدمات", "قال في مقدمته", "المُقَدِّمة"]],
  ["المقدمه", ["المُقَدِّمة"]],
  ["عمران", ["في العمران البشري"]],
  ["خلدون تاريخ", ["تاريخ ابن خلدون"]],
  ["غائب", []],
])("«%s»: what begins with it stands first", (typed, expected) => {
  expect(names(typed)).toEqual(expected);
});

test("whatever a search finds is offered, as far as there is room", () => {
  const name = fc.array(fc.constantFrom(..."ابتم ")).map((letters) => letters.join(""));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 6 }), name, (all, typed) => {
      const given = all.map((it) => ({ kind: "text", name: it }) as const);
      const holds = finder(typed);
      const held = given.filter((it) => holds(it.name));
      expect(goTargets(typed, given)).toEqual(expect.arrayContaining(held));
    }),
  );
});
