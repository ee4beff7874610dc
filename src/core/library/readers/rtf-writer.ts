import { blockWriter } from "../block-writer";
import type { BroughtAbout, BroughtText } from "../brought-text";
import { noteMark, writeNotes } from "./note-marks";
import type { RtfGroup } from "./rtf-group";
import type { RtfParagraph } from "./rtf-paragraph";
import { ENDS, LETTERS } from "./rtf-tables";

/** Puts each word where its group has it: into the text, a note, what is told of the file, or nowhere. */
export function rtfWriter(paragraph: Pick<RtfParagraph, "kind" | "nameStyle">) {
  const out = blockWriter();
  const about: Record<string, string> = {};
  const notes: string[] = [];
  let isBegun = false;

  function putInText(words: string, group: RtfGroup) {
    if (group.isDeleted) return out.leaveOut("deleted-words");
    if (!isBegun) out.begin(paragraph.kind());
    isBegun = true;
    for (const mark of ["strong", "emphasis"] as const)
      if (group[mark]) out.on(mark);
      else out.off(mark);
    out.text(words);
  }

  function put(words: string, group: RtfGroup) {
    const { goal } = group;
    if (goal === "text") putInText(words, group);
    else if (goal === "title") about["headline"] = (about["headline"] ?? "") + words;
    else if (goal === "author") about["author"] = (about["author"] ?? "") + words;
    else if (goal === "styles") paragraph.nameStyle(words);
    else if (goal === "note") notes.push(`${notes.pop() ?? ""}${words}`);
  }

  function endBlock() {
    out.end();
    isBegun = false;
  }

  return {
    put,
    endBlock,
    /** What a control word writes; the words that no reader needs say nothing. */
    obey(word: string, group: RtfGroup) {
      const isText = group.goal === "text";
      const letter = LETTERS.get(word);
      if (letter !== undefined) put(letter, group);
      else if (ENDS.has(word)) {
        if (isText) endBlock();
        else put(" ", group);
      } else if (word === "line" && isText) out.lineBreak();
      else if (word === "footnote") {
        put(noteMark(notes.length + 1), group);
        notes.push("");
      } else if (word === "pict") out.leaveOut("pictures");
      else if (word === "object") out.leaveOut("embedded-objects");
    },
    done(): BroughtText {
      endBlock();
      writeNotes(
        out,
        notes.map((words) => words.trim()),
      );
      return { about: trimmed(about), comments: [], ...out.done() };
    },
  };
}

const trimmed = (about: Readonly<Record<string, string>>): BroughtAbout =>
  Object.fromEntries(
    Object.entries(about).flatMap(([field, words]) =>
      words.trim() === "" ? [] : [[field, words.trim()]],
    ),
  );
