import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { directionOfLanguage } from "./direction";
import { RIGHT_TO_LEFT_LANGUAGES, RIGHT_TO_LEFT_SCRIPTS } from "./right-to-left";

const each = (tags: string) => tags.split(" ");

describe("texts run from right to left", () => {
  test.each([
    ["the languages of many readers", "ar fa he iw yi ji ur ps sd ug ks dv ckb syr nqo"],
    ["a region that changes nothing", "ar-JO he-IL fa-IR ur-IN ug-CN sd-PK ar-001"],
    ["spoken Arabics", "acm aeb ajp apc arb arq ars ary arz ayl ayn shu ssh"],
    ["Persian and its kin", "pes prs haz bqi lrc mzn glk bal bcc bgn brh sdh azb"],
    ["tongues of Pakistan and India", "lah pnb skr hno hnd phr khw trw gju gjk dcc"],
    ["Aramaic and Syriac", "aii arc cld sam syc tmr jpa myz mid"],
    ["Jewish languages", "jrb jpr jye yhd yud aju lad ydd yih itk zrp"],
    ["languages of the past", "ota chg pal xpr hbo phn xpu oar xsa sog otk xmn"],
    ["codes of three letters for those of two", "ara fas per heb yid urd pus snd uig kas div"],
    ["a script named where another is likely", "az-Arab ku-Arab pa-Arab uz-Arab ms-Arab tr-Arab"],
    ["scripts of Africa", "ff-Adlm bm-Nkoo wo-Gara men-Mend ha-Arab"],
    ["ancient scripts", "und-Phnx arc-Palm pal-Phlp hu-Hung sog-Sogd arc-Nbat"],
    ["the styles of a script", "ur-Aran syr-Syrj syr-Syrn syr-Syre"],
    ["a region where another script is likely", "pa-PK uz-AF az-IR ku-IQ kmr-IQ kk-CN ky-CN ms-CC"],
    ["an unknown language of a region", "und-EG und-IR und-IL und-MV und-PK"],
    ["an extended language", "ar-arb ar-acm ar-arz-EG ms-mfa uz-uzs"],
    ["variants, extensions, private use", "ar-JO-u-nu-latn fa-x-latn ar-t-en-latn he-a-latn-x-y"],
    ["a script that says nothing", "ar-Zzzz fa-Zyyy he-Zxxx"],
    ["any letter case, and underscores", "AR ar_JO az_arab_IR AZ-ARAB pA-pk UND-arab"],
    ["private languages in a known script", "qaa-Arab qtz-Hebr"],
  ])("%s", (_, tags) => {
    expect(each(tags).filter((tag) => directionOfLanguage(tag) !== "rtl")).toEqual([]);
  });
});

describe("texts run from left to right", () => {
  test.each([
    ["Latin, Greek, Indic, Chinese", "en fr de tr el ru hi bn zh ja ko am hy ka mn"],
    ["Arabics that are written in Latin letters", "mt acy pga ar-acy"],
    ["languages whose likely script is Latin or Cyrillic", "ku kmr az uz kk ky ms ha tg so sw"],
    [
      "a script named where a right-to-left one is likely",
      "ar-Latn he-Latn uz-Latn fa-Cyrl yi-Latn",
    ],
    ["the same with a region", "pa-Guru-PK ku-Latn-IQ az-Cyrl-IR sd-Deva ug-Cyrl"],
    ["a region where another script is likely", "sd-IN ug-KZ ug-MN mey-SN snd-IN"],
    ["a script out of its place", "ar-JO-Latn pa-PK-Guru"],
    ["romanised and phonetic texts", "ar-alalc97 fa-fonipa he-fonupa"],
    ["extensions that name a right-to-left script", "en-u-nu-arab en-x-arab de-t-ar-arab x-ar"],
    ["grandfathered tags", "i-default i-klingon zh-min-nan sgn-BE-FR art-lojban cel-gaulish"],
    ["extended languages", "zh-yue zh-cmn-Hans sgn-ase"],
    ["private and special codes", "qaa qtz-Qaaa x-arab und mul zxx und-US zzz-IR"],
    ["what is no tag", "- -- _ arabic العربية a --ar 42"],
  ])("%s", (_, tags) => {
    expect(each(tags).filter((tag) => directionOfLanguage(tag) !== "ltr")).toEqual([]);
  });

  test("an empty tag", () => {
    expect(directionOfLanguage("")).toBe("ltr");
  });
});

test("letter case does not count, nor does an underscore for a hyphen", () => {
  const tag = fc.stringMatching(
    /^[a-z]{2,3}(-[a-z]{3,4})?(-[a-z]{2}|-\d{3})?(-[a-z0-9]{1,8}){0,3}$/,
  );
  fc.assert(
    fc.property(tag, (told) => {
      const direction = directionOfLanguage(told);
      expect(directionOfLanguage(told.toUpperCase())).toBe(direction);
      expect(directionOfLanguage(told.replaceAll("-", "_"))).toBe(direction);
    }),
  );
});

test("each script that Unicode gives right-to-left letters is known, and no other", () => {
  // Their Bidi_Class in the Unicode Character Database is R or AL; from armn on, L.
  const scriptsWithLetter = each(
    "adlm𞤀 arabا armi𐡀 avst𐬀 chrs𐾰 cprt𐠀 elym𐿠 gara𐵊 hatr𐣠 hebrא hung𐲀 khar𐨀 lydi𐤠 mandࡀ " +
      "mani𐫀 mend𞠀 merc𐦠 mero𐦀 narb𐪀 nbat𐢀 nkooߊ orkh𐰀 ougr𐽰 palm𐡠 phli𐭠 phlp𐮀 phnx𐤀 prti𐭀 " +
      "rohg𐴀 samrࠀ sarb𐩠 sidt𐥀 sogd𐼰 sogo𐼀 syrcܐ thaaހ yezi𐺀" +
      " armnԱ cari𐊠 coptⲀ egyp𓀀 ethiሀ georႠ ital𐌀 mongᠠ perm𐍐 phagꡀ runrᚠ tfngⴰ ugar𐎀 xpeo𐎠 " +
      "xsux𒀀 vaiiꔀ",
  );
  const disagreed = scriptsWithLetter.filter(
    (it) => RIGHT_TO_LEFT_SCRIPTS.has(it.slice(0, 4)) !== RIGHT_TO_LEFT_BLOCKS.test(it),
  );
  expect(disagreed).toEqual([]);
});

/** Where Unicode keeps all letters that run from right to left, those to come among them. (UAX 44, Bidi_Class) */
const RIGHT_TO_LEFT_BLOCKS = /[\u0590-\u08ff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

test("it agrees with the likely scripts that this engine knows, wherever it knows one", () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const asked = [
    ...codes,
    // To ask for all takes a second.
    ...codes
      .flatMap((code) => letters.map((third) => code + third))
      .filter((_, at) => at % 7 === 0),
    ...RIGHT_TO_LEFT_LANGUAGES,
  ];
  const disagreed = asked.filter((language) => {
    const likely = likelyScript(language);
    const isRtl = directionOfLanguage(language) === "rtl";
    return likely !== undefined && isRtl !== RIGHT_TO_LEFT_SCRIPTS.has(likely);
  });
  expect(disagreed).toEqual([]);
});

/** In small letters; undefined where the engine does not know the language. */
function likelyScript(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script?.toLowerCase();
  } catch {
    return undefined;
  }
}
