/** One piece of a file in Rich Text Format. */
export type RtfToken =
  | { readonly type: "open" }
  | { readonly type: "close" }
  /** `\*`: a program that does not know what follows passes the group by. */
  | { readonly type: "ignorable" }
  | { readonly type: "word"; readonly word: string; readonly value: number | undefined }
  /** A control of one sign: `\~`, `\_`, `\\`, `\{`, or a line's end. */
  | { readonly type: "sign"; readonly sign: string }
  | { readonly type: "byte"; readonly byte: number }
  | { readonly type: "words"; readonly words: string };

const TOKEN =
  /\\([a-z]+)(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\(\*)|\\([^a-z'*])|([{}])|([^\\{}]+)|\\/giu;

/** Cuts a file, one code unit a byte, into its pieces. `\bin` is followed by bytes that are none of them. (RTF 1.9.1) */
export function* rtfTokens(source: string): Generator<RtfToken> {
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const [, word, number, hex, star, sign, brace, words] = match;
    const value = number === undefined ? undefined : Number(number);
    if (word === "bin") pattern.lastIndex += Math.max(value ?? 0, 0);
    else if (word !== undefined) yield { type: "word", word, value };
    else if (hex !== undefined) yield { type: "byte", byte: Number.parseInt(hex, 16) };
    else if (star !== undefined) yield { type: "ignorable" };
    else if (sign !== undefined) yield { type: "sign", sign };
    else if (brace !== undefined) yield { type: brace === "{" ? "open" : "close" };
    else if (words !== undefined) {
      const fit = words.replaceAll(/[\r\n\0]/gu, "");
      if (fit !== "") yield { type: "words", words: fit };
    }
  }
}
