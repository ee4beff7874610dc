const WHOLE_WORDS = 12;
const WORDS_AT_EACH_END = 4;

/** A passage as it is said aloud: whole where it is short, else its first and last words. */
export function gistOf(passage: string): string {
  // As much as holds the words that are said, also of a passage of a million letters.
  const head = passage.slice(0, 2_000);
  const words = head.trim().split(/\s+/u);
  if (words.length <= WHOLE_WORDS && head.length === passage.length) return passage.trim();
  const first = words.slice(0, WORDS_AT_EACH_END);
  const last = passage.slice(-2_000).trim().split(/\s+/u).slice(-WORDS_AT_EACH_END);
  return `${first.join(" ")} … ${last.join(" ")}`;
}
