import { expect, test } from "./pages/test";
import { ar } from "./pages/words";
import { addressOf, payloadOf, type Marked } from "./support/share-links";
import type { Surface } from "./support/surface";

const WORDS = "معبر طريبيل";
const OTHER = "التحديات الداخلية والخارجية";
const MINE = "تركيا أو الدول";
const MARKED: readonly Marked[] = [
  { words: OTHER, note: "فكرة الفقرة" },
  { words: "الخلافات السياسية", colour: "rose" },
];
const SENDER = "سلمى";

/** All that the browser keeps of this site, but for the place that was read last. */
const stored = (surface: Surface) =>
  surface.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => !key.includes(":place:"))
      .toSorted(),
  );

test("a link shows another's notes, writes nothing, and keeps them when asked @engines", async ({
  surface,
  reader,
  margin,
  layers,
}) => {
  await reader.open();
  const before = await stored(surface);
  await reader.open(addressOf(MARKED, { title: "الدرس الأول", message: "اقرؤوا ثم ردّوا" }));
  await layers.says(SENDER);
  await layers.says("الدرس الأول");
  await layers.says("اقرؤوا ثم ردّوا");
  await layers.says(ar.layers.banner.allFound);
  await margin.hasCard(OTHER, { note: "فكرة الفقرة" });
  expect((await margin.card(OTHER))?.meta).toContain(SENDER);
  await expect.poll(() => layers.drawn()).toEqual(["1 الخلافات السياسية", `1 ${OTHER}`]);
  expect(await stored(surface)).toEqual(before);

  await layers.press("keep");
  await layers.says(ar.layers.banner.kept);
  await surface.goto("#/library");
  await reader.open();
  await margin.hasCard(OTHER, { note: "فكرة الفقرة" });
  await layers.isSilent();

  // The same link again adds nothing.
  await reader.open(addressOf(MARKED, { title: "الدرس الأول", message: "اقرؤوا ثم ردّوا" }));
  await layers.says(ar.layers.banner.kept);
  await layers.open();
  expect(await layers.names()).toEqual([ar.layers.list.mine, ar.layers.list.guide, SENDER]);
});

test("a newer link of the same set says what changed; mine are never touched", async ({
  reader,
  margin,
  layers,
}) => {
  await reader.open(addressOf(MARKED));
  await layers.press("keep");
  await reader.highlight(MINE, "violet");
  const [first] = MARKED;
  const newer: readonly Marked[] = [{ ...first!, note: "فكرة أخرى" }, { words: WORDS }];
  await reader.open(addressOf(newer, { made: 200 }));
  await layers.says("١ زيدت، ١ تغيّرت، ١ حُذفت");
  await margin.hasCard(OTHER, { note: "فكرة أخرى" });
  await layers.press("update");
  await layers.says(ar.layers.banner.kept);
  await reader.open();
  await margin.hasCard(OTHER, { note: "فكرة أخرى" });
  await margin.hasCard(MINE, { colour: "violet" });

  await reader.open(addressOf(MARKED));
  await layers.says(ar.layers.banner.older);
  await margin.hasCard(OTHER, { note: "فكرة أخرى" });
});

test("back and forward, an opened note and a reload do not lose the layer @firefox", async ({
  surface,
  reader,
  margin,
  layers,
}) => {
  await reader.open();
  await surface.goto(addressOf(MARKED));
  await layers.says(SENDER);
  await reader.clickOn(OTHER);
  await margin.isOpenOn(OTHER);
  await reader.reload();
  await margin.isOpenOn(OTHER);
  await surface.evaluate(() => history.back());
  await margin.isOpenOn(null);
  await layers.says(SENDER);
  await surface.evaluate(() => history.back());
  await layers.isSilent();
  await surface.evaluate(() => history.forward());
  await layers.says(SENDER);
  await margin.hasCard(OTHER);
});

test("a reply is my own note on their passage", async ({ surface, reader, margin, layers }) => {
  await reader.open(addressOf(MARKED));
  await layers.says(SENDER);
  await margin.open(OTHER);
  await margin.press("reply");
  await margin.isWriting(OTHER);
  await margin.write("أوافق");
  await margin.save();
  const mine = async () => (await margin.seen()).find(({ note }) => note === "أوافق");
  expect((await mine())?.meta).toContain(ar.margin.isReply);
  expect((await mine())?.meta).toContain(ar.margin.mine);
  // Beneath what it answers.
  const reply = () => document.querySelector("[data-layer=shared] ~ .replies p")?.textContent;
  await expect.poll(() => surface.evaluate(reply)).toBe("أوافق");
  await surface.goto("#/library");
  await reader.open();
  await expect.poll(mine).toMatchObject({ quote: OTHER });
});

test("what is cut or changed on its way is counted, or named", async ({
  surface,
  reader,
  layers,
}) => {
  const at = "#/read/inshiqaqat?s=";
  const cases: readonly (readonly [(payload: string) => string, string])[] = [
    [(it) => `${at}${it}.`, ar.layers.banner.allFound],
    [(it) => `${at}${it}»`, ar.layers.banner.allFound],
    [(it) => `${at.replace("?", "%3F")}${it}`, ar.layers.banner.allFound],
    // Cut inside the last note: what came before it is here, and the reader is told.
    [(it) => `${at}${it.slice(0, -4)}`, "وصلت ١ من ٢"],
    [(it) => `${at}${it.slice(0, 12)}`, ar.layers.fault["cut-off"]],
    [() => at, ar.layers.fault["cut-off"]],
    [(it) => `${at}${it.slice(0, 4)}${it.slice(5)}`, ar.layers.fault.damaged],
    [(it) => `#/read/qira-bil-hashiya?s=${it}`, ar.layers.fault["other-article"]],
  ];
  await reader.open();
  for (const [i, [addressOf, says]] of cases.entries()) {
    await surface.goto("#/read/inshiqaqat");
    await layers.isSilent();
    // A set of its own each time: copies of one complete each other.
    const address = addressOf(payloadOf(MARKED, { authorKey: `k${i}` }));
    await surface.goto(address);
    await expect.poll(() => layers.banner(), { message: address }).toContain(says);
  }
});

test("write first: the layer waits for my own, and can be looked at all the same", async ({
  reader,
  margin,
  layers,
}) => {
  await reader.open(addressOf(MARKED, { veil: 2 }));
  await layers.says("ظلّلت ٠ من ٢");
  await margin.hasNoCard(OTHER);
  await reader.highlight(MINE);
  await layers.says("ظلّلت ١ من ٢");
  await reader.select("ساحات القتال");
  await reader.mark();
  await margin.hasCard(OTHER);

  await reader.open("#/read/qira-bil-hashiya");
  await reader.open(addressOf(MARKED, { veil: 9, title: "ثانٍ" }));
  await layers.says("ظلّلت ٢ من ٩");
  await layers.look();
  await expect.poll(async () => (await layers.drawn()).length).toBe(2);
});

test("layers are hidden, shown alone, renamed, removed and put back", async ({
  surface,
  reader,
  margin,
  desk,
  layers,
}) => {
  await reader.open(addressOf(MARKED));
  await layers.press("keep");
  await reader.highlight(MINE);
  await layers.open();
  await layers.turn("show", SENDER);
  await margin.hasNoCard(OTHER);
  await layers.turn("solo", SENDER);
  await margin.hasCard(OTHER);
  await margin.hasNoCard(MINE);
  expect((await reader.highlights()).length).toBe(2);
  await layers.turn("solo", SENDER);
  await margin.hasCard(MINE);
  await layers.turn("show", ar.layers.list.mine);
  await margin.hasNoCard(MINE);
  await layers.turn("show", ar.layers.list.mine);
  await layers.turn("show", SENDER);

  await layers.turn("settings", SENDER);
  await surface.evaluate(() =>
    document.querySelector<HTMLElement>(".layer-settings input")?.focus(),
  );
  await surface.type("المعلمة");
  await expect.poll(async () => (await margin.card(OTHER))?.meta).toContain("المعلمة");
  await layers.set("remove");
  await margin.hasNoCard(OTHER);
  await desk.undo();
  await margin.hasCard(OTHER);
  await reader.open("#/read/qira-bil-hashiya");
  await reader.open();
  await expect.poll(async () => (await margin.card(OTHER))?.meta).toContain("المعلمة");
});

test("a hostile note is shown inert", async ({ surface, reader, margin, layers }) => {
  const hostile = [
    "<img src=x onerror=\"document.title='owned'\">",
    "[اضغط](javascript:document.title='owned')",
    "\u202Eمقلوب\u2067 بلا إغلاق",
  ].join("\n");
  const huge = "ط".repeat(20_000);
  await reader.open(
    addressOf(
      [
        { words: OTHER, note: hostile },
        { words: WORDS, note: huge },
      ],
      {
        author: "<b>س</b>\u202Eشرير",
      },
    ),
  );
  await layers.says("<b>س</b>");
  // What it leaves open is closed.
  await margin.hasCard(OTHER, { note: `${hostile}\u2069\u202c` });
  expect(
    await surface.evaluate(() => ({
      title: document.title.includes("owned"),
      made: document.querySelectorAll(".card-note *, .share-banner b, aside img").length,
      links: document.querySelectorAll('a[href^="javascript:"]').length,
    })),
  ).toEqual({ title: false, made: 0, links: 0 });
  // What stands after the note is not turned around by it.
  const sides = await surface.evaluate(() => {
    const card = [...document.querySelectorAll("aside article")].find((it) =>
      it.textContent.includes("onerror"),
    );
    const direction = (part: string) =>
      getComputedStyle(card?.querySelector(part) ?? document.body);
    return [direction(".card-note").unicodeBidi, direction("footer").direction];
  });
  expect(sides).toEqual(["plaintext", "rtl"]);
});
