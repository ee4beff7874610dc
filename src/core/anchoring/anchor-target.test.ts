import * as fc from "fast-check";
import { expect, test } from "vitest";
import { marked } from "../../testing/marked-text";
import { fold } from "../text/folding";
import { anchor } from "../../testing/anchored";
import { describe } from "./describe";

/** Describes the passage of one edition, and anchors it on another. */
const anchorAgain = (then: string, now: string) => {
  const { text, range } = marked(then);
  return anchor(now, describe(text, range));
};

const lesson = "دخل الطلاب المسجد قبل الفجر، وقال ⟦الشيخ لتلميذه: اكتب العلم⟧ في صدرك ثم في كتابك.";

test.each([
  ["stands where it stood", lesson, "position"],
  [
    "moved with the text before it",
    "وفي اليوم التالي دخل الطلاب المسجد قبل الفجر، وقال ⟦الشيخ لتلميذه: اكتب العلم⟧ في صدرك ثم في كتابك.",
    "quote",
  ],
  [
    "moved to another context",
    "ثم في كتابك أيها القارئ الكريم. ⟦الشيخ لتلميذه: اكتب العلم⟧ هكذا نقل الرواة.",
    "quote",
  ],
  [
    "was vocalised",
    "دَخَلَ الطُّلَّابُ الْمَسْجِدَ قَبْلَ الْفَجْرِ، وَقَالَ ⟦الشَّيْخُ لِتِلْمِيذِهِ: اُكْتُبِ الْعِلْمَ⟧ فِي صَدْرِكَ ثُمَّ فِي كِتَابِكَ.",
    "fold",
  ],
  [
    "was typed with Persian letters",
    "دخل الطلاب المسجد قبل الفجر، وقال ⟦الشیخ لتلمیذه: اکتب العلم⟧ فی صدرک ثم فی کتابک.",
    "fold",
  ],
  [
    "had a word replaced",
    "دخل الطلاب المسجد قبل الفجر، وقال ⟦الشيخ لتلميذه: احفظ العلم⟧ في صدرك ثم في كتابك.",
    "likeness",
  ],
  [
    "had its first word replaced",
    "دخل الطلاب المسجد قبل الفجر، وقال ⟦الأستاذ لتلميذه: اكتب العلم⟧ في صدرك ثم في كتابك.",
    "likeness",
  ],
  [
    "had words put into it",
    "دخل الطلاب المسجد قبل الفجر، وقال ⟦الشيخ الجليل لتلميذه أحمد: اكتب العلم⟧ في صدرك ثم في كتابك.",
    "likeness",
  ],
  [
    "had two words change places",
    "دخل الطلاب المسجد قبل الفجر، وقال ⟦لتلميذه الشيخ: اكتب العلم⟧ في صدرك ثم في كتابك.",
    "likeness",
  ],
  [
    "had its words inflected",
    "دخل الطلاب المسجد قبل الفجر، وقال ⟦شيخ لتلاميذه: اكتبوا العلم⟧ في صدرك ثم في كتابك.",
    "likeness",
  ],
])("finds a passage that %s", (_, edited, by) => {
  const now = marked(edited);
  expect(anchorAgain(lesson, now.text)).toMatchObject({ range: now.range, by });
});

test.each([
  ["was cut out of its context", "دخل الطلاب المسجد قبل الفجر، وقال في صدرك ثم في كتابك."],
  [
    "gave way to another",
    "دخل الطلاب المسجد قبل الفجر، وقال أحدهم بصوت خافت مسموع في صدرك ثم في كتابك.",
  ],
  [
    "was cut, though a few of its words recur",
    "دخل الطلاب المسجد قبل الفجر، وقال في صدرك ثم في كتابك. وخرج الشيخ بعد ذلك يطلب العلم.",
  ],
  [
    "is not in this text at all",
    "طلع البدر علينا من ثنيات الوداع، وجب الشكر علينا ما دعا لله داع.",
  ],
  ["was all there was", ""],
])("does not place a passage that %s", (_, now) => {
  expect(anchorAgain(lesson, now)).toEqual({ status: "orphan", reason: "quote-not-found" });
});

test("a parallel passage is not taken for one that was cut", () => {
  const then =
    "في لوحات المفاتيح القديمة ⟦مفتاح يسمى الميتا في نظام سيمبولكس⟧ وله شكل المعين. " +
    "وقد تطورت الحواسيب بعد ذلك تطورا كبيرا حتى بلغت ما نراه اليوم بين أيدي الناس جميعا. " +
    "أما الحديثة ففيها مفتاح يسمى الميتا في نظام ويندوز وعليه صورة نافذة.";
  const now = marked(then).text.replace("مفتاح يسمى الميتا في نظام سيمبولكس ", "");
  expect(anchorAgain(then, now)).toEqual({ status: "orphan", reason: "quote-not-found" });
});

test("a name that was cut is not looked for where it is mentioned again", () => {
  const then =
    "أخذ العلم عن ⟦أحمد بن عمر⟧ وجماعة من أهل بلده، ثم رحل في طلب الحديث إلى الآفاق البعيدة. " +
    "وعاد بعد سنين فلقي أحمد بن عمر عند باب الجامع فسلم عليه.";
  const now = marked(then).text.replace("أحمد بن عمر وجماعة", "جماعة");
  expect(anchorAgain(then, now)).toEqual({ status: "orphan", reason: "quote-not-found" });
});

test("a repeated phrase keeps its own place, told by its context", () => {
  const then = "قال زيد: نعم. وقال عمرو: نعم. وقال ⟦بكر: نعم⟧. وقال خالد: نعم.";
  const now = marked("ثم قال زيد: نعم. وقال عمرو: نعم. وقال ⟦بكر: نعم⟧. وقال خالد: نعم.");
  expect(anchorAgain(then, now.text)).toMatchObject({ range: now.range });
});

test("a refrain in one context keeps its own place while it moved less than halfway to the next", () => {
  const verse = "يا ليل الصب متى غده، أقيام الساعة موعده؟ رقد السمار فأرقه أسف للبين يردده.\n";
  const text = verse.repeat(5);
  const start = text.indexOf("أقيام", 2 * verse.length);
  const selectors = describe(text, { start, end: start + 12 });
  expect(anchor(`قصيدة\n${text}`, selectors)).toMatchObject({
    range: { start: start + 6, end: start + 18 },
  });
});

test("words at two places that nothing tells apart are not guessed at", () => {
  const quote = { type: "TextQuoteSelector", exact: "نعم", prefix: "", suffix: "" } as const;
  expect(anchor("نعم ولا ونعم نعم", [quote])).toEqual({
    status: "orphan",
    reason: "quote-ambiguous",
  });
});

test("a position alone is not believed: nothing says what stood there", () => {
  const position = { type: "TextPositionSelector", start: 0, end: 3 } as const;
  expect(anchor("قال الشيخ", [position])).toEqual({ status: "orphan", reason: "quote-not-found" });
});

test("a position before the beginning of its own context is not believed", () => {
  const { text, range } = marked("قال ⟦الشيخ⟧ لتلميذه");
  const [quote] = describe(text, range);
  const position = { type: "TextPositionSelector", start: 0, end: 5 } as const;
  expect(anchor(text, [quote, position])).toMatchObject({ range, by: "quote" });
});

test("a reworded passage ends as its quote does, with its brackets and full stop", () => {
  const then = "ثم ذكر في الباب الأول من كتابه ⟦(الفصل الثاني في آداب الدرس)⟧ وفيه عشر مسائل.";
  const now = marked(
    "ثم ذكر في الباب الأول من كتابه ⟦(الفصل الثالث في آداب الدرس)⟧ وفيه عشر مسائل.",
  );
  expect(anchorAgain(then, now.text)).toMatchObject({ range: now.range, by: "likeness" });
});

test("a quote of hundreds of words is found by its ends", () => {
  const words = Array.from({ length: 600 }, (_, at) => `كلمة${(at * 37) % 601}`);
  const text = words.join(" ");
  const start = text.indexOf(words[100]!);
  const end = text.indexOf(` ${words[500]!} `);
  const edited = words.flatMap((word, at) => (at % 9 === 4 ? [] : [word])).join(" ");
  const found = anchor(edited, describe(text, { start, end }));
  expect(found).toMatchObject({
    by: "likeness",
    range: { start: edited.indexOf(words[100]!), end: edited.indexOf(` ${words[500]!} `) },
  });
});

const letters = [
  ..."قلاأآبيةىیک",
  ..."َُّٰٓٔـ،. \n",
  "\u200c",
  "\u200f",
  "\u0007",
  "👩‍👧",
  "🇪🇬",
  "\ud83d",
  "\udc4d",
  "ﻻ",
  "é",
];
const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...letters), maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 20 }),
);

test("a passage is found where it was described, on the same text, whatever the text", () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const [start = 0, end = 0] = [a, b].map((n) => n % (text.length + 1)).sort((x, y) => x - y);
      const range = { start, end };
      expect(anchor(text, describe(text, range))).toMatchObject({ range, by: "position" });
    }),
    { numRuns: 300 },
  );
});

const vocabulary =
  "إن الأمة التي تقرأ تكتب تاريخها بيدها ومن آمن بذلك سأل أهل العلم عن كل مسألة رآها فإذا أجابوه كتب الفائدة على هامش الكتاب لئلا ينسى ما سمع بالأمس".split(
    " ",
  );
const marks = [..."ًٌٍَُِّْ"];
const forms = new Map(
  Array.from({ length: 0xfefc - 0xfe80 }, (_, at) => String.fromCharCode(0xfe80 + at)).map(
    (form) => [form.normalize("NFKC"), form],
  ),
);
const eachLetter = (text: string, change: (letter: string, at: number) => string): string =>
  Array.from(text, change).join("");
const vocalise = (text: string): string =>
  eachLetter(text, (letter, at) => (letter === " " ? letter : letter + marks[(at * 7) % 8]!));
const respellings: Record<string, (text: string) => string> = {
  vocalising: vocalise,
  "re-spelling hamza": (text) => text.replace(/[أإآ]/g, "ا").replace(/ئ/g, "ي").replace(/ؤ/g, "و"),
  "adding tatweel": (text) => text.replace(/[بتسكمنل](?=[ء-ي])/g, "$&ــ"),
  NFD: (text) => text.normalize("NFD"),
  "presentation forms": (text) => eachLetter(text, (letter) => forms.get(letter) ?? letter),
  "Persian letters": (text) => text.replace(/ي/g, "ی").replace(/ك/g, "ک"),
};

test.each(Object.entries(respellings))(
  "%s orphans no quote of three words or more",
  (_, respell) => {
    const someWords = fc.uniqueArray(fc.constantFrom(...vocabulary), { minLength: 4 });
    const editions = (plain: string) => [
      [plain, respell(plain)],
      [respell(plain), plain],
      [vocalise(plain), respell(plain)],
    ];
    fc.assert(
      fc.property(someWords, fc.nat(), fc.nat(), (words, a, b) => {
        const first = a % (words.length - 2);
        const end = first + 3 + (b % (words.length - first - 2));
        const parts = [words.slice(0, first), words.slice(first, end), words.slice(end)];
        const [before = "", quote = "", after = ""] = parts.map((part) => part.join(" "));
        const opening = before && `${before} `;
        for (const [then = "", now = ""] of editions(`${opening}\0${quote}\0 ${after}`)) {
          const [head = "", words = "", tail = ""] = then.split("\0");
          const text = head + words + tail;
          const range = { start: head.length, end: head.length + words.length };
          const found = anchor(`سطر جديد ${now.replaceAll("\0", "")}`, describe(text, range));
          expect(found.status).toBe("anchored");
          if (found.status !== "anchored") continue;
          const again = `سطر جديد ${now.replaceAll("\0", "")}`.slice(
            found.range.start,
            found.range.end,
          );
          expect(fold(again).text).toBe(fold(words).text);
        }
      }),
      { numRuns: 40 },
    );
  },
);
