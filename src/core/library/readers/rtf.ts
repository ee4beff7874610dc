import { blockWriter } from "../block-writer";
import type { BroughtAbout, BroughtText } from "../brought-text";
import type { Tools } from "../tools";
import { noteMark } from "./docx";
import { rtfTokens } from "./rtf-tokens";

const CODE_PAGES: Readonly<Record<number, string>> = {
  708: "iso-8859-6",
  1250: "windows-1250",
  1251: "windows-1251",
  1252: "windows-1252",
  1253: "windows-1253",
  1254: "windows-1254",
  1255: "windows-1255",
  1256: "windows-1256",
  65001: "utf-8",
};
/** What the character set of a face says of the bytes that are set in it. */
const CHARACTER_SETS: Readonly<Record<number, string>> = {
  0: "windows-1252",
  161: "windows-1253",
  162: "windows-1254",
  177: "windows-1255",
  178: "windows-1256",
  204: "windows-1251",
  238: "windows-1250",
};
const DESTINATIONS_LEFT_OUT = new Set(
  "colortbl object header headerl headerr headerf footer footerl footerr footerf annotation themedata datastore listtable listoverridetable rsidtbl generator xmlnstbl fldinst bkmkstart bkmkend shpinst nonshppict latentstyles pgdsctbl revtbl pict atnid atnauthor pntext listtext ftnsep aftnsep".split(
    " ",
  ),
);
const LETTERS: Readonly<Record<string, string>> = {
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  zwj: "\u200D",
  zwnj: "\u200C",
  rtlmark: "\u200F",
  ltrmark: "\u200E",
  tab: " ",
  emspace: " ",
  enspace: " ",
};
const ENDS = new Set(["par", "row", "cell", "nestcell", "sect", "page"]);

/** What holds until a group's end. */
type Group = {
  /** `title` and `author` are of the file itself; `skip` is nothing that is read. */
  readonly goal: "text" | "skip" | "twice" | "fonts" | "styles" | "title" | "author" | "note";
  /** What was read around words that stand twice, once for programs without Unicode. */
  readonly around: Group["goal"];
  /** How many letters stand after each `\u` for programs that do not know it. */
  readonly substitutes: number;
  readonly font: number | undefined;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly isDeleted: boolean;
};

/** Rich Text Format, as word processors of thirty years write it. (RTF 1.9.1) */
export function readRtf(bytes: Uint8Array, decode: Tools["decode"]): BroughtText {
  const out = blockWriter();
  const pageOfFont = new Map<number, string>();
  const outlineOfStyle = new Map<number, number>();
  const about: Record<string, string> = {};
  const notes: string[] = [];
  const outer: Group[] = [];
  let group: Group = {
    goal: "text",
    around: "text",
    substitutes: 1,
    font: undefined,
    strong: false,
    emphasis: false,
    isDeleted: false,
  };
  let codePage = "windows-1252";
  let pending: number[] = []; // bytes whose letters may need more than one
  let toPass = 0; // substitutes still to be passed by
  let listedFont: number | undefined;
  let style = 0;
  let styleName = "";
  let outline: number | undefined;
  let isListed = false;
  let isBegun = false;

  function begin() {
    const level = outline ?? outlineOfStyle.get(style);
    if (level !== undefined && level < 9) out.begin({ type: "heading", level: level + 2 });
    else out.begin({ type: isListed ? "list-item" : "paragraph" });
    isBegun = true;
  }
  function put(words: string) {
    if (group.goal === "title" || group.goal === "author") {
      const field = group.goal === "title" ? "headline" : "author";
      about[field] = (about[field] ?? "") + words;
    } else if (group.goal === "styles") nameStyle(words);
    else if (group.goal === "note") notes.push(`${notes.pop() ?? ""}${words}`);
    else if (group.goal === "text" && group.isDeleted) out.leaveOut("deleted-words");
    else if (group.goal === "text") {
      if (!isBegun) begin();
      for (const mark of ["strong", "emphasis"] as const)
        if (group[mark]) out.on(mark);
        else out.off(mark);
      out.text(words);
    }
  }
  /** Many programs tell a heading by its style's name only; a name ends with a semicolon. */
  function nameStyle(words: string) {
    styleName += words;
    if (!words.includes(";")) return;
    const [, level] = /^\s*(?:heading|عنوان|titre)\s*([1-9])\s*;/iu.exec(styleName) ?? [];
    if (level !== undefined && !outlineOfStyle.has(style))
      outlineOfStyle.set(style, Number(level) - 1);
    styleName = "";
  }
  function flush() {
    if (pending.length === 0) return;
    const encoding = (group.font !== undefined && pageOfFont.get(group.font)) || codePage;
    const bytes = new Uint8Array(pending);
    pending = [];
    put(decode(bytes, encoding) ?? decode(bytes, "windows-1252") ?? "");
  }
  function endBlock() {
    out.end();
    isBegun = false;
  }
  const set = (change: Partial<Group>) => {
    group = { ...group, ...change };
  };

  /** What a control word says; the words that no reader needs say nothing. */
  function obey(word: string, value: number | undefined) {
    const isOn = value !== 0;
    if (group.goal === "fonts" && word === "fcharset") {
      const page = CHARACTER_SETS[value ?? 0];
      if (page !== undefined && listedFont !== undefined) pageOfFont.set(listedFont, page);
    } else if (word === "f") {
      listedFont = value;
      set({ font: value });
    } else if (word === "fonttbl") set({ goal: "fonts" });
    else if (word === "stylesheet") set({ goal: "styles" });
    else if (word === "upr") set({ goal: "twice", around: group.goal });
    else if (word === "ud") set({ goal: group.around });
    else if (word === "info") set({ goal: "skip" });
    else if ((word === "title" || word === "author") && group.goal === "skip") set({ goal: word });
    else if (word === "footnote") {
      put(noteMark(notes.length + 1));
      notes.push("");
      set({ goal: "note" });
    } else if (DESTINATIONS_LEFT_OUT.has(word)) {
      if (word === "pict") out.leaveOut("pictures");
      if (word === "object") out.leaveOut("embedded-objects");
      if (word === "pntext" || word === "listtext") isListed = true;
      set({ goal: "skip" });
    } else if (word === "s") style = value ?? 0;
    else if (word === "outlinelevel") {
      if (group.goal === "styles") outlineOfStyle.set(style, value ?? 0);
      else outline = value;
    } else if (word === "ansicpg") codePage = CODE_PAGES[value ?? 0] ?? codePage;
    else if (word === "uc") set({ substitutes: value ?? 1 });
    else if (word === "b" || word === "ab") set({ strong: isOn });
    else if (word === "i" || word === "ai") set({ emphasis: isOn });
    else if (word === "deleted") set({ isDeleted: isOn });
    else if (word === "plain") set({ strong: false, emphasis: false, isDeleted: false });
    else if (word === "pard") {
      style = 0;
      outline = undefined;
      isListed = false;
    } else if (word === "ls") isListed = isOn;
    else if (ENDS.has(word)) {
      if (group.goal === "text") endBlock();
      else put(" ");
    } else if (word === "line") {
      if (group.goal === "text") out.lineBreak();
    } else if (LETTERS[word] !== undefined) put(LETTERS[word]);
  }

  for (const token of rtfTokens(decode(bytes, "iso-8859-1") ?? "")) {
    if (token.type === "byte") {
      if (toPass > 0) toPass -= 1;
      else pending.push(token.byte);
      continue;
    }
    if (token.type === "words") {
      const words = token.words.slice(toPass);
      toPass = Math.max(0, toPass - token.words.length);
      if (words !== "") {
        flush();
        put(words);
      }
      continue;
    }
    flush();
    if (token.type === "open") {
      outer.push(group);
      toPass = 0;
    } else if (token.type === "close") {
      group = outer.pop() ?? group;
      toPass = 0;
    } else if (token.type === "ignorable")
      set({ goal: group.goal === "text" ? "skip" : group.goal });
    else if (token.type === "sign") {
      if (token.sign === "~") put("\u00A0");
      else if (token.sign === "_") put("\u2011");
      else if (token.sign === "\n" || token.sign === "\r") endBlock();
      else if ("\\{}".includes(token.sign)) put(token.sign);
    } else if (token.word === "u" && token.value !== undefined) {
      put(String.fromCharCode(token.value & 0xff_ff));
      toPass = group.substitutes;
    } else obey(token.word, token.value);
  }
  flush();
  endBlock();
  for (const [number, words] of notes.entries()) {
    out.begin({ type: "paragraph" });
    out.text(`${noteMark(number + 1)} ${words.trim()}`);
    out.end();
  }
  return { about: trimmed(about), comments: [], ...out.done() };
}

const trimmed = (about: Readonly<Record<string, string>>): BroughtAbout =>
  Object.fromEntries(
    Object.entries(about).flatMap(([field, words]) =>
      words.trim() === "" ? [] : [[field, words.trim()]],
    ),
  );
