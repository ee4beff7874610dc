import { wellFormed } from "../text/well-formed";
import { bidiBalanced } from "../text/bidi-controls";
import type { Notebook } from "./notebook";

/** What BibTeX or TeX would take for its own. */
const SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "%": "\\%",
  "&": "\\&",
  "#": "\\#",
  $: "\\$",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

const inOneField = (words: string): string =>
  wellFormed(bidiBalanced(words.replace(/[\p{Cc}\u2028\u2029]+/gu, " "))).trim();
const tex = (words: string): string =>
  inOneField(words).replace(/[\\{}%&#$_~^]/gu, (sign) => SIGNS[sign] ?? sign);

/** The texts of a notebook as a bibliography; the notes stay. */
export function writeBibtex({ texts, made }: Notebook): string {
  const entries = texts.map(({ article, url }) => {
    const fields: readonly (readonly [string, string | undefined])[] = [
      ["title", `{${tex(article.headline)}}`],
      ["author", article.author && `{${tex(article.author)}}`],
      ["publisher", article.publisher && tex(article.publisher)],
      ["year", article.datePublished?.slice(0, 4)],
      ["date", article.datePublished],
      ["url", tex(article.url ?? url)],
      ["urldate", made.slice(0, 10)],
      ["language", tex(article.inLanguage)],
    ];
    const told = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
    return `@misc{${article.id},\n${told.join(",\n")}\n}\n`;
  });
  return entries.join("\n");
}

/** The same in the form of reference managers. */
export function writeRis({ texts, made }: Notebook): string {
  const entries = texts.map(({ article, url }) => {
    const fields: readonly (readonly [string, string | undefined])[] = [
      ["TY", "ELEC"],
      ["ID", article.id],
      ["TI", article.headline],
      ["AU", article.author],
      ["PB", article.publisher],
      ["PY", article.datePublished?.slice(0, 4)],
      ["DA", article.datePublished?.replaceAll("-", "/")],
      ["UR", article.url ?? url],
      ["LA", article.inLanguage],
      ["Y2", made.slice(0, 10).replaceAll("-", "/")],
    ];
    const told = fields.flatMap(([tag, value]) =>
      value ? [`${tag}  - ${inOneField(value)}\r\n`] : [],
    );
    return `${told.join("")}ER  - \r\n`;
  });
  return `\uFEFF${entries.join("\r\n")}`;
}
