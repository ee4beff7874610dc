const [ALEF, LAM, WAW, FEH, BEH, KAF, HEH, YEH, NOON, TEH] = Array.from("الوفبكهينت", (letter) =>
  letter.charCodeAt(0),
) as [number, number, number, number, number, number, number, number, number, number];

const startsWithArticle = (text: string, at: number): boolean =>
  text.charCodeAt(at) === ALEF && text.charCodeAt(at + 1) === LAM;

/** Where a folded word's stem begins: past و, and past ال بال كال فال لل, where enough is left. */
function stemStart(text: string, start: number, end: number): number {
  let at = start;
  if (text.charCodeAt(at) === WAW && end - at >= 4) at += 1;
  const first = text.charCodeAt(at);
  if (startsWithArticle(text, at) && end - at >= 4) return at + 2;
  if (first === LAM && text.charCodeAt(at + 1) === LAM && end - at >= 4) return at + 2;
  const isPreposition = first === BEH || first === KAF || first === FEH;
  return isPreposition && startsWithArticle(text, at + 1) && end - at >= 5 ? at + 3 : at;
}

/** Where it ends: before ها ان ات ون ين يه, or before ه or ي, where enough is left. */
function stemEnd(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  const beforeLast = text.charCodeAt(end - 2);
  const isPair =
    (beforeLast === HEH && last === ALEF) ||
    (beforeLast === ALEF && (last === NOON || last === TEH)) ||
    (beforeLast === WAW && last === NOON) ||
    (beforeLast === YEH && (last === NOON || last === HEH));
  if (isPair && end - start >= 4) return end - 2;
  return (last === HEH || last === YEH) && end - start >= 3 ? end - 1 : end;
}

/**
 * A number that a folded word shares with its inflections, والكتاب and كتابها alike: the hash of its
 * light stem. Words of different stems rarely share it, so a hit is a hint, to be checked.
 * (Larkey, Ballesteros and Connell, Light Stemming for Arabic Information Retrieval: light10)
 */
export function stemKey(text: string, start: number, end: number): number {
  const from = stemStart(text, start, end);
  const to = stemEnd(text, from, end);
  let hash = 0x811c9dc5; // FNV-1a
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
