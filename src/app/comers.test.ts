import { expect, test } from "vitest";
import { arrivedShare, SET, sharedNote } from "../testing/shares";
import { editionWith } from "../testing/read-text";
import { comersOn, withNames } from "./comers";

const comer = (name: string) => ({ key: name, name, sent: 1, annotations: [] });
const again = (name: string, time: number) => `${name} (${time})`;

test.each([
  [
    ["سلمى", "عمر"],
    ["سلمى", "عمر"],
  ],
  [
    ["سلمى", "عمر", "سلمى", "سلمى"],
    ["سلمى", "عمر", "سلمى (2)", "سلمى (3)"],
  ],
  [
    ["", "سلمى", ""],
    ["بلا اسم", "سلمى", "بلا اسم (2)"],
  ],
])("of %j each has a name of their own", (names, shown) => {
  const comers = withNames(names.map(comer), "بلا اسم", again);
  expect(comers.map(({ name }) => name)).toEqual(shown);
});

test("a layer that was read before gives the same object again", () => {
  const comerFrom = comersOn(editionWith("العلم نور والجهل ظلام", "a"), "");
  const arrived = arrivedShare([sharedNote("a"), sharedNote("b")], { sent: 5, author: " سلمى " });
  const read = comerFrom(arrived);
  expect(read).toMatchObject({ key: SET, name: "سلمى", sent: 5 });
  expect(read.annotations).toHaveLength(2);
  expect(comerFrom(arrived)).toBe(read);
});
