/** The languages that are offered by name; a file may tell another one, which is then offered too. */
export const LANGUAGES =
  "ar fa ur ps ckb ug sd ms-Arab ota he yi syc dv nqo en fr de es tr id ms ru".split(" ");

/** What the languages are called that few browsers have a name for. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  ota: "لسان عثمانی",
  syc: "ܠܫܢܐ ܣܘܪܝܝܐ",
  nqo: "ߒߞߏ",
};

/** A tag that no list of languages knows stands as it is. */
export function nameOfLanguage(names: Intl.DisplayNames, language: string): string {
  try {
    const name = names.of(language);
    return name === undefined || name === language ? (OWN_NAMES[language] ?? language) : name;
  } catch {
    return language;
  }
}
