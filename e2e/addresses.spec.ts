import { ar } from "./pages/words";
import { eventually, expect, test } from "./pages/test";

const QALAMUN = "القلمون";
const WORDS = "معبر طريبيل غربي الأنبار";

test("an address opens the text at a note, with its card @engines", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open("#/read/inshiqaqat/al-qalamun");
  await margin.isOpenOn(QALAMUN);
  await expect.poll(() => reader.isInView(QALAMUN)).toBe(true);
  await expect.poll(() => reader.tinted("active")).toBe(QALAMUN);

  await surface.press("Escape");
  await margin.isOpenOn(null);
  await eventually(surface, () => location.hash).toBe("#/read/inshiqaqat");
});

test("a note of the reader's own has its address, which a fresh load opens", async ({
  surface,
  reader,
  margin,
  desk,
}) => {
  await reader.open();
  await reader.highlight(WORDS, "rose");
  await margin.open(WORDS);
  await margin.isOpenOn(WORDS);
  await margin.press("copyLink");
  await expect.poll(() => desk.toasts()).toEqual([ar.margin.linkCopied]);
  const address = await surface.url();
  expect(address).toMatch(/#\/read\/inshiqaqat\/[0-9a-z]{16}$/);

  await surface.goto("about:blank");
  await reader.open(address);
  await margin.isOpenOn(WORDS);
  await expect.poll(() => reader.isInView(WORDS)).toBe(true);
});

test("a click on a highlight opens its note, and back closes it @engines", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open();
  await reader.clickOn(QALAMUN);
  await margin.isOpenOn(QALAMUN);
  await eventually(surface, () => location.hash).toBe("#/read/inshiqaqat/al-qalamun");
  await reader.clickOn("الشيشان");
  await margin.isOpenOn("الشيشان");

  await surface.evaluate(() => history.back());
  await margin.isOpenOn(null);
  await eventually(surface, () => location.hash).toBe("#/read/inshiqaqat");
  await reader.letters("لم تتأخر");
  await surface.evaluate(() => history.forward());
  await margin.isOpenOn("الشيشان");
  await expect.poll(() => reader.isInView("الشيشان")).toBe(true);
});

test("a card leads to its passage, and closes at a second click", async ({ reader, margin }) => {
  await reader.open();
  await expect.poll(() => reader.isInView("معبر طريبيل")).toBe(false);
  await margin.open("معبر طريبيل");
  await margin.isOpenOn("معبر طريبيل");
  await expect.poll(() => reader.isInView("معبر طريبيل")).toBe(true);
  await reader.rests();
  await reader.letters("لم تتأخر");
  await expect.poll(() => reader.isInView("معبر طريبيل")).toBe(false);
  await margin.press("toPassage");
  await expect.poll(() => reader.isInView("معبر طريبيل")).toBe(true);
  await margin.open("معبر طريبيل");
  await margin.isOpenOn(null);
});

test("an address to a note that is not here says so, and the text opens", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open("#/read/inshiqaqat/0000000000000000");
  await expect.poll(() => margin.notices()).toEqual([ar.margin.notFoundHere]);
  await margin.isOpenOn(null);
  await surface.goto("#/read/inshiqaqat");
  await expect.poll(() => margin.notices()).toEqual([]);
});

test("an address to a text that is not there says so, and leads to the library", async ({
  surface,
  desk,
}) => {
  for (const address of ["#/read/no-such-text", "#/read/..%2Findex", "#/nowhere"]) {
    await surface.goto(address);
    await desk.hasFault(ar.fault.missing);
  }
  await surface.evaluate(() =>
    [...document.querySelectorAll("a")].find((it) => it.textContent === "إلى المكتبة")?.click(),
  );
  await eventually(surface, () => document.querySelector("h1")?.textContent).toBe(ar.library.title);
});

test("an address to which something was glued still leads there, and none leads to nothing", async ({
  surface,
  margin,
  reader,
  desk,
}) => {
  const heading = () => eventually(surface, () => document.querySelector("h1")?.textContent);
  for (const address of ["#/storage%0A", "#/storage\u2028", "#\u200f/storage،", "#/storage. ثم"]) {
    await surface.goto("#/library");
    await heading().toBe(ar.library.title);
    await surface.goto(address);
    await heading().toBe(ar.storage.title);
  }
  await reader.open("#/read/inshiqaqat\u200f/al-qalamun»،");
  await margin.isOpenOn(QALAMUN);
  for (const address of [
    "#%",
    "#/%E0%A4%A",
    "#/read/%ff/%00",
    "#/read//",
    "#/مكتبة",
    "#/read/$d800",
  ]) {
    await surface.goto("#/library");
    await heading().toBe(ar.library.title);
    await surface.goto(address);
    await (address === "#%" ? reader.isReady() : desk.hasFault(ar.fault.missing));
  }
});

test("the library opens each of its texts", async ({ surface, reader }) => {
  await surface.goto("#/library");
  const titles = () => [...document.querySelectorAll("main h3 a")].map((it) => it.textContent);
  await eventually(surface, titles).toEqual([
    "انشقاقات في صفوف داعش: الأسباب والنزاعات",
    "الْقِرَاءَةُ بِالْحَاشِيَةِ",
  ]);
  await surface.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main h3 a")][1]?.click(),
  );
  await reader.isReady();
  await eventually(surface, () => location.hash).toBe("#/read/qira-bil-hashiya");
  await expect.poll(() => reader.text()).toContain("قَيِّدْ صُيُودَكَ بِالْحِبَالِ الْوَاثِقَهْ");
});
