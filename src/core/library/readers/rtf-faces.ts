import type { RtfGroup } from "./rtf-group";
import { CHARACTER_SETS, CODE_PAGES } from "./rtf-tables";

/** Which letters a file's bytes are: what is said of the whole of it, and of each face. */
export function rtfFaces() {
  const ofFace = new Map<number, string>();
  let ofFile = "windows-1252";
  let listed: number | undefined;

  return {
    obey(word: string, value: number | undefined, { goal }: RtfGroup) {
      if (word === "f") listed = value;
      else if (word === "ansicpg") ofFile = CODE_PAGES.get(value ?? 0) ?? ofFile;
      else if (word === "fcharset" && goal === "fonts" && listed !== undefined) {
        const encoding = CHARACTER_SETS.get(value ?? 0);
        if (encoding !== undefined) ofFace.set(listed, encoding);
      }
    },
    encodingIn: ({ font }: RtfGroup): string =>
      (font === undefined ? undefined : ofFace.get(font)) ?? ofFile,
  };
}
