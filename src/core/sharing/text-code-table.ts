/**
 * The letters that have a code of their own. Before them, in this order, stand three that are none: the
 * text's end, any code point, and a code point near the last such one (`text-code.ts`).
 */
export const CODED_LETTERS =
  "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىة \n.،:؛؟!\"'«»()-–…,;?/%@#&*_+=[]0123456789پچژگکیـًٌٍَُِّْٰ٠١٢٣٤٥٦٧٨٩abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * How long each one's code is, in bits (to the base 36), where the last letter was Arabic (and at the
 * beginning), Latin, or any other: Huffman's lengths for the frequencies of Arabic and English prose.
 * From the lengths alone follow the codes, shortest first, then in order (RFC 1951, 3.2.2).
 */
export const CODE_LENGTHS = [
  "7ac35487675758677879596664456548b67b97639778a899b9999acbcdcbcdddcdddccaaabaaaaaaddddddb8aa89889caaaaaaaaaabddcbddccddcdccddccbdddddddddddddddddddddddddddddddd",
  "69a8aadcbcbcadbccdcdbdbbb9aaba9ddbcdccb397a9cba98ccaa8bb7a99bbbbbacbbbaaaaaaaaaadddddddddddddddddddddddddd466536654a756446a554676a6b9bba9bba9bbaba9bbaa9bbbbbb",
  "541aaaaaaaaaaaaaaaaaaaaaaaaaaaaa999999929699bb999bbbb8bb6b9bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbaaaaaaaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbbbb",
] as const;
