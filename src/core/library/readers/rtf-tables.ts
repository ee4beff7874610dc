/** What the numbers and names in an RTF file stand for. (RTF 1.9.1) */

/** Encodings by what Windows calls them. */
export const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [708, "iso-8859-6"],
  [1250, "windows-1250"],
  [1251, "windows-1251"],
  [1252, "windows-1252"],
  [1253, "windows-1253"],
  [1254, "windows-1254"],
  [1255, "windows-1255"],
  [1256, "windows-1256"],
  [65001, "utf-8"],
]);

/** What the character set of a face says of the bytes that are set in it. */
export const CHARACTER_SETS: ReadonlyMap<number, string> = new Map([
  [0, "windows-1252"],
  [161, "windows-1253"],
  [162, "windows-1254"],
  [177, "windows-1255"],
  [178, "windows-1256"],
  [204, "windows-1251"],
  [238, "windows-1250"],
]);

/** Groups that hold nothing to be read. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  "colortbl object header headerl headerr headerf footer footerl footerr footerf annotation themedata datastore listtable listoverridetable rsidtbl generator xmlnstbl fldinst bkmkstart bkmkend shpinst nonshppict latentstyles pgdsctbl revtbl pict atnid atnauthor pntext listtext ftnsep aftnsep".split(
    " ",
  ),
);

/** Letters that are written as words. */
export const LETTERS: ReadonlyMap<string, string> = new Map([
  ["emdash", "—"],
  ["endash", "–"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"],
  ["zwj", "\u200D"],
  ["zwnj", "\u200C"],
  ["rtlmark", "\u200F"],
  ["ltrmark", "\u200E"],
  ["tab", " "],
  ["emspace", " "],
  ["enspace", " "],
]);

/** What ends a paragraph. */
export const ENDS: ReadonlySet<string> = new Set("par row cell nestcell sect page".split(" "));
