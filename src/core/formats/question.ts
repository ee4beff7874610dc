import { wellFormed } from "../text/well-formed";
import { articleText } from "../article/article-text";
import { sentenceAround } from "./anki";
import type { Notebook } from "./notebook";
import { namesOf, passageOf, wordsOf } from "./noted-text";
import { spokenIn } from "./markdown-write";

const WORDS = {
  ar: {
    ask: "هذه مقاطع من نص أقرؤه مع حواشٍ عليها. أجب بحسبها، وقل حين لا تكفي.",
    question: "سؤالي: ",
    text: "النص",
    passage: "المقطع",
    context: "سياقه",
    note: "الحاشية",
    by: "كتبها",
  },
  en: {
    ask: "These are passages from a text that I am reading, with notes on them. Answer from them, and say where they do not suffice.",
    question: "My question: ",
    text: "Text",
    passage: "Passage",
    context: "Context",
    note: "Note",
    by: "By",
  },
} as const;

/** Passages with their context and notes as a text to be pasted before a question; nothing of it is sent anywhere. */
export function writeQuestion(notebook: Notebook): string {
  const words = WORDS[spokenIn(notebook)];
  const name = namesOf(notebook);
  const parts = notebook.texts.flatMap(({ article, notes }) => {
    const line = articleText(article);
    const head = `${words.text}: ${[article.headline, article.author].filter(Boolean).join(" · ")}`;
    return [
      head,
      ...notes.map((note, at) => {
        const passage = passageOf(note, line);
        const context = note.range ? sentenceAround(line, note.range) : "";
        const said = wordsOf(note, notebook);
        return [
          `[${at + 1}] ${words.passage}: «${passage}»`,
          ...(context !== "" && context !== passage ? [`${words.context}: ${context}`] : []),
          ...(said === "" ? [] : [`${words.note}: ${said}`]),
          ...(name(note) === "" ? [] : [`${words.by}: ${name(note)}`]),
        ].join("\n");
      }),
    ];
  });
  return `${wellFormed([words.ask, ...parts, words.question].join("\n\n"))}\n`;
}
