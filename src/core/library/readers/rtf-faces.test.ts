import { expect, test } from "vitest";
import { rtfFaces } from "./rtf-faces";
import { OUTERMOST } from "./rtf-group";

test("bytes are read as their face says, else as the file does", () => {
  const faces = rtfFaces();
  const table = { ...OUTERMOST, goal: "fonts" } as const;
  expect(faces.encodingIn(OUTERMOST)).toBe("windows-1252");
  faces.obey("ansicpg", 1251, OUTERMOST);
  faces.obey("f", 3, table);
  faces.obey("fcharset", 178, table);
  expect(faces.encodingIn({ ...OUTERMOST, font: 3 })).toBe("windows-1256");
  expect(faces.encodingIn({ ...OUTERMOST, font: 4 })).toBe("windows-1251");
});
