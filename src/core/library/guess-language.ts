import { directionOfLanguage } from "../text/direction";

/** What letters tell a language from the others of its script, the rarer first. */
const TELLING: readonly (readonly [language: string, letters: RegExp])[] = [
  ["ur", /[ٹڈڑںےہھ]/gu],
  ["ps", /[ټډړښږڼېۍ]/gu],
  ["ug", /[ېۈۆۋڭ]/gu],
  ["ckb", /[ڵڕۆێە]/gu],
  ["sd", /[ٿڄڃڙڻڳڱ]/gu],
  ["fa", /[پچژگکی]/gu],
];
const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["syc", /\p{Script=Syriac}/gu],
  ["dv", /\p{Script=Thaana}/gu],
  ["nqo", /\p{Script=Nko}/gu],
  ["en", /\p{Script=Latin}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["el", /\p{Script=Greek}/gu],
];
const YIDDISH = /[\u05F0-\u05F2\uFB1F]|[אָ]\u05B8|\u05D0[\u05B7\u05B8]/gu;
const READ = 20_000; // letters that are enough to tell

/**
 * The language that a text's letters speak for, as BCP 47: its script's commonest, or the one
 * whose own letters are there. A guess, to be shown and changed.
 */
export function guessLanguage(text: string): string {
  const read = text.slice(0, READ);
  const count = (letters: RegExp) => read.match(letters)?.length ?? 0;
  const [script = "ar"] = SCRIPTS.map(([language, letters]) => [language, count(letters)] as const)
    .toSorted(([, a], [, b]) => b - a)
    .flatMap(([language, letters]) => (letters > 0 ? [language] : []));
  const often = count(/\p{L}/gu) / 200;
  if (script === "he") return count(YIDDISH) > often ? "yi" : "he";
  if (script !== "ar") return script;
  return TELLING.find(([, letters]) => count(letters) > Math.max(often, 1))?.[0] ?? "ar";
}

/** The language that a file tells of itself, where its letters run that way; programs often write their user's own instead. */
export function languageOf(told: string | undefined, text: string): string {
  const guess = guessLanguage(text);
  return told !== undefined && directionOfLanguage(told) === directionOfLanguage(guess)
    ? told
    : guess;
}
