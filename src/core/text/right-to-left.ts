/*
 * What is written from right to left. (CLDR 48: likely subtags, aliases, script metadata.)
 *
 * Beyond CLDR, which has no likely script for them, the table names some languages of the past:
 * Karakhanid, Khorezmian Turkic, Siculo-Arabic, Punic, Shuadit, and those of ancient Yemen.
 */

/** ISO 15924, in small letters; with the styles of Arabic and Syriac writing, and Book Pahlavi. */
export const RIGHT_TO_LEFT_SCRIPTS: ReadonlySet<string> = new Set(
  (
    "adlm arab aran armi avst chrs cprt elym gara hatr hebr hung khar lydi mand mani mend merc mero narb nbat " +
    "nkoo orkh ougr palm phli phlp phlv phnx prti rohg samr sarb sidt sogd sogo syrc syre syrj syrn thaa yezi"
  ).split(" "),
);

/** Where Unicode keeps the letters that run from right to left. (UAX 44, Bidi_Class) */
export const RIGHT_TO_LEFT_LETTER =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Codes of languages (ISO 639), by their first letter: what follows it. */
const ENDINGS = {
  a: "e r ao bh bv cm cq cw cx df eb ec ee eq fb ib ii ij iq jp jt ju mw pc pd ra rb rc rq rs ry rz sk tn uj uz vd ve vl yh yl yn yp zb",
  b: "al bz cc dz ej ft gn gp he hm hn jf jm qi rh rk sh sk",
  c: "hg ja kb ld lh zk",
  d: "v cc ef eh gl iv mk ml rw",
  e: "cy sh",
  f: "a as ay az ia ub",
  g: "bz gg ha hr ig jk ju lh lk rr wc wf wt zi",
  h: "e ac az bo eb kh nd no oh rt rz ss uy",
  i: "w nm sk tk",
  j: "i ad at be bn dg nd og pa pr rb ye",
  k: "s as bu by cy fm hw lj mz qd tl vx xp zh",
  l: "ad ah hs ki rc rk rl sa sd ss uv uz",
  m: "by de ey fa fi hj id ki nj ve vy yz zb zn",
  n: "li lm qo tz yq",
  o: "ar bm dk ru ta tk ui",
  p: "s al bt bu er es gd hl hn hr hv lk mu nb rc rd rs rx sh si st us",
  q: "xq",
  r: "db hg mt",
  s: "d am bn cl db df dg dh ds dt gl gr gy hd hm hu hv iy iz kr mp my nd og qo qr qt rh rz sh ts wb yc yn yr",
  t: "jo ks mr nf ov ra rg rm rw",
  u: "g r ig rd sh zs",
  v: "af gr mh",
  w: "bk lo ne ni sv",
  x: "co ha hd he ka kc kj kp ld ly mn mr na pr pu qa qt sa sd vi",
  y: "i dd dg hd id ih ud",
  z: "ba dj kh rp um",
};

export const RIGHT_TO_LEFT_LANGUAGES: ReadonlySet<string> = new Set(
  Object.entries(ENDINGS).flatMap(([first, endings]) =>
    endings.split(" ").map((ending) => first + ending),
  ),
);
