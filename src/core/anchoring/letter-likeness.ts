/** What both texts begin with. */
export function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return a.slice(0, length);
}

/** What both texts end with. */
export function commonEnd(a: string, b: string): string {
  let length = 0;
  while (
    length < a.length &&
    a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)
  )
    length += 1;
  return a.slice(a.length - length);
}

/**
 * How few letters must be changed, added or dropped to make `pattern` out of some stretch of `text`:
 * what stands before and after that stretch costs nothing. (Sellers, 1980)
 */
function distanceWithin(pattern: string, text: string): number {
  let row = new Uint16Array(text.length + 1);
  let next = new Uint16Array(text.length + 1);
  for (let i = 0; i < pattern.length; i += 1) {
    const letter = pattern.charCodeAt(i);
    let left = i + 1;
    next[0] = left;
    for (let j = 1; j <= text.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (letter === text.charCodeAt(j - 1) ? 0 : 1);
      left = Math.min(changed, (row[j] ?? 0) + 1, left + 1);
      next[j] = left;
    }
    [row, next] = [next, row];
  }
  return row.reduce((least, distance) => Math.min(least, distance), pattern.length);
}

/** What two unrelated stretches of Arabic of this length have in common by chance. */
const BY_CHANCE = 0.4;

/** As `shareWithin`, but 0 where no more stands there than by chance. */
export const likenessWithin = (pattern: string, text: string): number =>
  Math.max(0, (shareWithin(pattern, text) - BY_CHANCE) / (1 - BY_CHANCE));

/** The share of `pattern` that stands in `text`, in order, 0 to 1. */
export const shareWithin = (pattern: string, text: string): number =>
  pattern === "" || text.includes(pattern) ? 1 : 1 - distanceWithin(pattern, text) / pattern.length;

/** The letters (two rows of them) that edit distance between words is counted in. */
let rowA = new Uint8Array(64);
let rowB = new Uint8Array(64);

function distance(a: string, b: string): number {
  if (b.length + 1 > rowA.length) {
    rowA = new Uint8Array(b.length + 1);
    rowB = new Uint8Array(b.length + 1);
  }
  let row = rowA;
  let next = rowB;
  for (let j = 0; j <= b.length; j += 1) row[j] = j;
  for (let i = 0; i < a.length; i += 1) {
    const letter = a.charCodeAt(i);
    let left = i + 1;
    next[0] = left;
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (letter === b.charCodeAt(j - 1) ? 0 : 1);
      left = Math.min(changed, (row[j] ?? 0) + 1, left + 1);
      next[j] = left;
    }
    [row, next] = [next, row];
  }
  return row[b.length] ?? 0;
}

/** Words that share less than this of their letters are other words. */
const SAME_WORD = 0.5;
const LONGEST_WORD = 250;

/**
 * How alike two words are, 0 to 1: the square of the share of letters that they have in common, so
 * that two words half alike do not pass for one that is kept. 0 where less than half is shared.
 */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (shorter < SAME_WORD * longer || longer > LONGEST_WORD) return 0;
  const share = 1 - distance(a, b) / longer;
  return share < SAME_WORD ? 0 : share * share;
}
