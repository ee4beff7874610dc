import fc from "fast-check";
import article from "../../public/articles/inshiqaqat.json";
import { type Annotation, COLOURS } from "../core/annotation/annotation";
import { editionId } from "../core/article/edition";
import { annotationIdOf, setIdOf } from "../core/sharing/codec/shared-ids";
import { type SharedLayer, SHARE_LIMITS } from "../core/sharing/shared-layer";
import { type Shareable, shareLayer, type ShareOptions } from "../core/sharing/share-layer";

const text = article.blocks.map((block) => block.text).join("\n");
/** The first article of the library, as a sender has it. */
export const seedSource = { id: editionId(text), article, text };

/** Notes as pupils and teachers write them, each of 120 code units. */
export const NOTES: readonly string[] = [
  "هذه هي الفكرة الرئيسة في المقال كله، فالكاتب يرى أن الخلاف على المال والنفوذ سبق الخلاف على الفكر، وقد أجد في الفقرة الثالثة ما يؤيده.",
  "ما الدليل على هذا الرقم؟ لم يذكر الكاتب مصدرا واحدا، ولو رجعنا إلى تقارير تلك السنة لوجدنا أعدادا أقل من هذه بكثير، فلنبحث عنها معا.",
  "أعترض على التعميم هنا: ليس كل من خرج من التنظيم نادما، وقد يكون خروجه طلبا للنجاة وحدها كما حدث مع كثيرين في الشمال والشرق بعد الحصار.",
  "قارنوا بين هذه الجملة والجملة الأخيرة في الفقرة السابقة؛ أيهما أقوى حجة، وأيهما أقرب إلى لغة الأخبار التي نسمعها كل يوم في الإذاعة؟",
  "كلمة «ميدانية» صفة لما قبلها كله لا لكلمة واحدة، وهذا من دقة التعبير الذي تعلمناه في درس النعت الأسبوع الماضي، فأعيدوا قراءة القاعدة.",
  "سؤال للنقاش في الحصة القادمة: هل يمكن أن ينهار تنظيم من داخله دون ضغط من خارجه؟ اذكروا مثالا من التاريخ القديم ومثالا من عصرنا هذا.",
  "لاحظت أن الكاتب ينتقل من الماضي إلى المضارع في هذا الموضع، وكأنه يريد أن يجعلنا نشهد الحدث بأعيننا، وهذا أسلوب معروف في القصص والرواية.",
  "ترتيب الأسباب هنا ليس عشوائيا، فقد بدأ بالأضعف وانتهى بالأقوى حتى يبقى الأخير في ذهن القارئ، جربوا أن تقلبوا الترتيب ثم احكموا بأنفسكم.",
  "أظن أن هذه العبارة منقولة عن وكالة أنباء أجنبية، فتركيبها غريب عن العربية، ولو كتبتها أنا لقدمت الفعل وأخرت الجار والمجرور إلى آخرها.",
  "بحثت عن معنى «المناصرين» في المعجم فوجدت أن النصر والنصرة من أصل واحد، والفرق بينهما في الاستعمال أن النصرة تكون للمظلوم في أغلب كلامهم.",
  "هنا يناقض الكاتب نفسه، فقد قال في أول المقالة إن الخلاف قديم، ثم يجعله الآن نتيجة لخسارة الأرض وحدها، فأي القولين نأخذ به يا ترى؟",
  "مثال جيد على الشاهد الواقعي: حادثة بعينها، ومكان معروف، وزمن محدد، وهذا ما ينقص موضوعات التعبير التي كتبتموها في الشهر الماضي عن السفر.",
  "يبدو لي أن ضمير الغائب يعود على القادة لا على المقاتلين، وإلا لم يستقم المعنى مع الجملة التي تليها، وقد وافقني زميلي بعد أن قرأها مرتين.",
  "انتبهوا إلى علامات الترقيم في هذا السطر، فقد وضع فاصلة حيث ينبغي أن تكون نقطة، فطالت الجملة وصعب على القارئ أن يعرف أين ينتهي الخبر.",
  "من المهم أن نعرف متى كتب هذا النص، فما كان خبرا يومها صار اليوم تاريخا، وكثير من الأسماء المذكورة فيه لم يعد له وجود على الخريطة أبدا.",
  "الجديد في هذه الفقرة أنها تنظر إلى المسألة من جهة الاقتصاد، وهي جهة يغفل عنها أكثر من يكتب في هذا الباب ويكتفي بوصف المعارك والغنائم.",
  "لم أفهم لماذا ذكر الجنسيات بهذا التفصيل، هل يريد أن يقول إن الانقسام قائم على الأصل والبلد؟ إن كان كذلك فليقله صراحة بلا تلميح ولا إشارة.",
  "خلاصة ما سبق في جملة واحدة: خسارة الأرض أظهرت خلافا كان مستورا، والخوف من العقاب أخره ولم يمنعه، ثم جاء الجوع فعجل بالنهاية المنتظرة.",
  "أسلوب الاستفهام في العنوان الفرعي لا ينتظر جوابا، وإنما يراد به شد القارئ إلى ما بعده، وسماه القدماء خروج الكلام عن مقتضى ظاهره لغرض.",
  "في هذا الموضع كان ينبغي أن يذكر رأي أهل المدينة نفسها، فهم أول من رأى وآخر من سئل، وصوتهم غائب عن المقالة من أولها إلى آخرها للأسف.",
].map((note) => note.slice(0, 120));

export const shareOptions: ShareOptions = {
  author: "سلمى",
  title: "قراءة",
  message: "",
  veil: 0,
  colourNames: {},
  withNotes: true,
  isRobust: false,
  set: "0n2a0",
  made: 469_000,
};

const own = (at: number, note: string): Annotation => ({
  id: `note${at}`,
  motivation: note === "" ? "highlighting" : "commenting",
  target: { source: article.id, selectors: [] },
  bodies: note === "" ? [] : [{ value: note }],
  colour: COLOURS[at % COLOURS.length] ?? COLOURS[0],
});

/** Own highlights on whole words all over the seed article, of 3 to 17 words. */
export function seedHighlights(count: number, noteFor: (at: number) => string): Shareable[] {
  const words = [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const step = (words.length - 20) / count;
  return Array.from({ length: count }, (_, at) => {
    const first = Math.floor(at * step);
    const start = words[first]?.start ?? 0;
    const end = words[first + 2 + ((at * 7) % 15)]?.end ?? text.length;
    return { annotation: own(at, noteFor(at)), range: { start, end } };
  });
}

export const seedLayer = (
  count: number,
  noteFor: (at: number) => string,
  options: Partial<ShareOptions> = {},
): SharedLayer =>
  shareLayer(seedHighlights(count, noteFor), seedSource, { ...shareOptions, ...options });

export const noteAt = (at: number): string => NOTES[at % NOTES.length] ?? "";

/** Any Unicode without lone surrogates. */
const anyText = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: "binary", maxLength }),
    fc.string({ unit: fc.constantFrom(..."ابتل مَ،؟aZ9\n"), maxLength }),
  );
const bits = (width: number) => fc.integer({ min: 0, max: 2 ** width - 1 });
const print = fc.maxSafeNat().map((it) => it % 2 ** 44);
const setName = bits(24).map(setIdOf);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const sharedAnnotation = fc
  .record({
    print,
    twin: fc.integer({ min: 0, max: 1000 }),
    start: bits(24),
    length: fc.nat(5000),
    foldedLength: fc.nat(9000),
    isRecurring: fc.boolean(),
    colour: fc.constantFrom(...COLOURS),
    motivation: fc.constantFrom("highlighting" as const, "commenting" as const),
    note: anyText(60),
    tags: fc.array(anyText(12), { maxLength: 3 }),
    quote: optional(fc.record({ exact: anyText(20), prefix: anyText(9), suffix: anyText(9) })),
    replyTo: optional(
      fc.oneof(
        fc.record({ set: setName, id: print.map((it) => annotationIdOf(it, 0)) }),
        fc.record({ set: anyText(5), id: anyText(9) }),
      ),
    ),
  })
  .map(({ print, twin, start, length, quote, replyTo, ...rest }) => ({
    ...rest,
    id: annotationIdOf(print, twin),
    fingerprint: print,
    range: { start, end: start + length },
    ...(quote && { quote }),
    ...(replyTo && { replyTo }),
  }));

/** Any layer that can be sent. */
export const sharedLayer: fc.Arbitrary<SharedLayer> = fc.record({
  article: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/),
  edition: bits(32).map((it) => it.toString(16).padStart(8, "0")),
  set: setName,
  made: bits(24),
  author: anyText(20),
  title: anyText(20),
  message: anyText(40),
  veil: fc.nat(SHARE_LIMITS.veil),
  colourNames: fc
    .record(Object.fromEntries(COLOURS.map((it) => [it, anyText(8)])), { requiredKeys: [] })
    .map((names) => Object.fromEntries(Object.entries(names).filter(([, name]) => name !== ""))),
  annotations: fc.array(sharedAnnotation, { maxLength: 8 }),
});
