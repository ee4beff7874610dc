/**
 * The letters that have a code of their own. Before them, in this order, stand three that are none: the
 * text's end, any code point, and a code point near the last such one (`text-code.ts`).
 */
export const CODED_LETTERS =
  "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىة \n.،:؛؟!\"'«»()-–…,;?/%@#&*_+=[]0123456789پچژگکیـًٌٍَُِّْٰ٠١٢٣٤٥٦٧٨٩abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * How long each one's code is, in bits (to the base 36); a table for each kind of letter before it
 * (`KINDS` in `text-code.ts`, in their order). Huffman's lengths for the frequencies of Arabic and
 * English prose; from the lengths alone follow the codes: shortest first, then in order (RFC 1951, 3.2.2).
 */
export const CODE_LENGTHS = [
  "7dd3657766575867786858665454653bd8aab853c77adddadddd9bdddddcddddddddddcdddddcdddddddddc8dd8898cddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd",
  "7dd2449767678a68798b58566446545d945dddb6987addd8ddd7a8ddcddddddddddddddabdddcddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd",
  "6dd86496766a5a59698c6b6771557876dbcd6c84d78bddddddddbdddcdddddddddddddddddddddddddddddd9ddbddcdddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd",
  "7dd453b756677a668a9d68665636654d956cc453c99acddbddddcdddcddddddddddddddddddddddddddddd88dbbc9aaddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd",
  "7dd365766a584767767b595564446758d88a8843b889dddcddddddddddddddddddddddddddddddddddddddd8dd9786addddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd",
  "3cc487ba9a8a8b9aabac8b897678967bc9acba715457aba9ccca8ccc9ccccccccccccbccacccbcccccccccc6abbaa7cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc",
  "69a8badcbcbdadbdcdcdbdbbb9aabaaddbcdddb397a9cb998ccaa8bb7a99bbbbbacbbbaaaaaaaaaadddddddddddddddddddddddddd466536654a756446a554676a6b9bba9bba9bbab99bbaa9bbbbbb",
  "541aaaaaaaaaaaaaaaaaaaaaaaaaaaaa999999929699bb999bbbb8bb6b9bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbaaaaaaaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbbbb",
] as const;
