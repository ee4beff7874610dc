import { describe, expect, test } from "vitest";
import { FACES } from "../../state/preferences";
import { changeTo, faceOf, facesFor, FAMILIES } from "./faces-offered";

const amiri = { face: "amiri", nastaliq: false } as const;
const LANGUAGES = ["ar", "fa", "ur", "he", undefined];

describe("the faces beside a text", () => {
  test.each([
    ["Urdu", "ur", true],
    ["Arabic", "ar", false],
    ["Persian", "fa", false],
    ["an unknown language", undefined, false],
  ])("have Nastaliq for %s: %s %s", (_, language, isOffered) => {
    expect(facesFor(language).includes("nastaliq")).toBe(isOffered);
    expect(facesFor(language)).toEqual(expect.arrayContaining([...FACES]));
  });

  test("are all in the style sheet's families", () => {
    for (const language of LANGUAGES)
      for (const face of facesFor(language)) expect(FAMILIES[face]).toBeTruthy();
  });

  test("show the one that was chosen, in every language that has it", () => {
    for (const language of LANGUAGES)
      for (const face of facesFor(language)) {
        const chosen = { ...amiri, ...changeTo(face, language) };
        expect(faceOf(chosen, language)).toBe(face);
      }
  });
});

describe("Nastaliq", () => {
  test("stays with Urdu when another face is chosen for Arabic", () => {
    const urdu = { ...amiri, ...changeTo("nastaliq", "ur") };
    const arabic = { ...urdu, ...changeTo("naskh", "ar") };
    expect(faceOf(arabic, "ar")).toBe("naskh");
    expect(faceOf(arabic, "ur")).toBe("nastaliq");
  });

  test("is given up for another face in Urdu", () => {
    const urdu = { ...amiri, ...changeTo("nastaliq", "ur"), ...changeTo("vazirmatn", "ur") };
    expect(faceOf(urdu, "ur")).toBe("vazirmatn");
  });
});
