import { FoldRule, type LetterFold, letterFoldFor } from "./fold-letters";
import { type FoldOptions, LEANING } from "./fold-table";
import { graphemeEnd, graphemeStart } from "./graphemes";
import type { TextRange } from "./text-range";

/** A text as a searcher sees it, with the way back. Offsets are UTF-16 code units on both sides. */
export type Folded = {
  readonly text: string;
  /** Where the letter that a folded offset stands before begins in the source; never goes backwards. */
  readonly toSource: (offset: number) => number;
  /**
   * The source of a folded range, in whole graphemes: marks, tatweel and joiners stay with the
   * letter before them, a letter that the fold made into several (ﷲ) is taken whole.
   */
  readonly rangeToSource: (range: TextRange) => TextRange;
};

const SPACE = 0x20;
/** As many code units as `String.fromCharCode` takes fastest at once. */
const CHUNK = 8192;

/** Folded code units in growing columns, each beside the source offset it comes from. */
class FoldedUnits {
  length = 0;
  private units: Uint16Array;
  private sources: Uint32Array;

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity);
    this.sources = new Uint32Array(capacity);
  }

  /**
   * Copies from `from` on whatever one code unit decides, and returns where it stopped. Nearly every
   * letter of nearly every text passes here, so it keeps to local columns.
   */
  copyPlain(text: string, from: number, { rule, to }: LetterFold): number {
    this.reserve(text.length - from);
    const { units, sources } = this;
    let length = this.length;
    let at = from;
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const what = rule[unit];
      if (what === FoldRule.becomes) units[length] = to[unit] ?? unit;
      else if (what === FoldRule.dropped) continue;
      else if (what !== FoldRule.space) break;
      else if (length > 0 && units[length - 1] === SPACE) continue;
      else units[length] = SPACE;
      sources[length] = at;
      length += 1;
    }
    this.length = length;
    return at;
  }

  push(text: string, source: number): void {
    this.reserve(text.length);
    for (let at = 0; at < text.length; at += 1) {
      this.units[this.length] = text.charCodeAt(at);
      this.sources[this.length] = source;
      this.length += 1;
    }
  }

  /** Takes back whatever came from `source` on. */
  dropFrom(source: number): void {
    while (this.length > 0 && (this.sources[this.length - 1] ?? 0) >= source) this.length -= 1;
  }

  sourceOf(offset: number): number | undefined {
    return offset < this.length ? this.sources[offset] : undefined;
  }

  toString(): string {
    let text = "";
    for (let at = 0; at < this.length; at += CHUNK) {
      const chunk = this.units.subarray(at, Math.min(at + CHUNK, this.length));
      text += Reflect.apply(String.fromCharCode, null, chunk); // five times as fast as a spread
    }
    return text;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.units.length) return;
    const capacity = this.length + more + (this.units.length >> 1);
    const { units, sources } = this;
    this.units = new Uint16Array(capacity);
    this.sources = new Uint32Array(capacity);
    this.units.set(units);
    this.sources.set(sources);
  }
}

const letterAt = (text: string, at: number): string =>
  String.fromCodePoint(text.codePointAt(at) ?? 0);

/** Where the letter begins that a combining mark at `at` leans on; `at` itself where there is none. */
function baseBefore(text: string, at: number, { rule, foldLetter }: LetterFold): number {
  for (let base = at - 1; base >= 0; base -= 1) {
    const what = rule[text.charCodeAt(base)];
    if (what === FoldRule.dropped) continue;
    if (what === FoldRule.space || what === FoldRule.combines) return at;
    const isPair = base > 0 && letterAt(text, base - 1).length === 2;
    if (!isPair) return base;
    base -= 1;
    if (foldLetter(letterAt(text, base)) !== "") return base;
  }
  return at;
}

/** The end of the marks from `at` on, and of what is dropped among them. */
function marksEnd(text: string, at: number, { rule, leans }: LetterFold): number {
  let end = at;
  while (end < text.length) {
    const what = rule[text.charCodeAt(end)];
    if (what === FoldRule.combines || what === FoldRule.dropped) end += 1;
    else if (what === FoldRule.high && leans(letterAt(text, end))) end += 2;
    else break;
  }
  return end;
}

const isPartOfLetter = (text: string, at: number, { rule }: LetterFold): boolean =>
  LEANING.test(text.charAt(at)) || rule[text.charCodeAt(at)] === FoldRule.combines;

function foldUnits(text: string, letters: LetterFold): FoldedUnits {
  const folded = new FoldedUnits(text.length);
  for (let at = folded.copyPlain(text, 0, letters); at < text.length;) {
    const letter = letterAt(text, at);
    const what = letters.rule[text.charCodeAt(at)];
    if (what === FoldRule.combines || (what === FoldRule.high && letters.leans(letter))) {
      const base = baseBefore(text, at, letters);
      at = marksEnd(text, at, letters);
      folded.dropFrom(base);
      folded.push(letters.foldCluster(text.slice(base, at)), base);
    } else {
      folded.push(letters.foldLetter(letter), at);
      at += letter.length;
    }
    at = folded.copyPlain(text, at, letters);
  }
  return folded;
}

/**
 * Folds a text by the table in `fold-table.ts`, in one pass. Folding a folded text changes nothing.
 * Space at the ends is kept (as one), so that folds can be searched for within folds.
 */
export function fold(text: string, options: FoldOptions = {}): Folded {
  const letters = letterFoldFor(options);
  const units = foldUnits(text, letters);

  const toSource = (offset: number): number => units.sourceOf(Math.max(offset, 0)) ?? text.length;

  const rangeToSource = ({ start, end }: TextRange): TextRange => {
    const from = graphemeStart(text, toSource(start));
    if (end <= start) return { start: from, end: from };
    const last = toSource(end - 1);
    let after = end;
    while (units.sourceOf(after) === last) after += 1;
    const next = toSource(after);
    let to = graphemeEnd(text, last + 1);
    for (let at = to; at < next; at += 1)
      if (isPartOfLetter(text, at, letters)) to = graphemeEnd(text, at + 1);
    return { start: from, end: to };
  };

  return { text: units.toString(), toSource, rangeToSource };
}
