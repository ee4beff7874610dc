import { unpackLayerFile } from "../src/browser/storage/layer-file";
import { haveNotes } from "./pages/own-notes";
import { SEED_TEXT } from "./support/seed-article";
import { layerIn, ShareDialog } from "./pages/share-dialog";
import { expect, pagesOnPage, test } from "./pages/test";
import { ar, en } from "./pages/words";
import { faultsOn } from "./support/axe-faults";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const NOTES = [
  { words: "التحديات الداخلية والخارجية", note: "ما هي؟", colour: "rose" },
  { words: "المرصد السوري", note: "من يموّله؟", colour: "sage" },
  { words: "معبر طريبيل غربي الأنبار" },
] as const;
const { sharing } = ar;

/** The words that a link's annotations lie on, and their notes. */
const told = (address: string) =>
  layerIn(address).annotations.map(
    ({ range, note }) => [SEED_TEXT.slice(range.start, range.end), note] as const,
  );

test("a teacher shares notes by a link, and the name stays for the next time", async ({
  page,
  browser,
  baseURL,
}) => {
  await haveNotes(page, NOTES);
  const { surface, reader, desk } = pagesOnPage(page);
  const share = new ShareDialog(surface);
  await reader.open();
  await share.open();
  await share.write("name", "أ. هدى");
  await share.write("heading", "الدرس الأول");
  await share.write("message", "اقرأ ثم اكتب");
  await share.rests();
  expect(await share.meter()).toContain(sharing.advice.qr);
  const address = await share.copy();
  expect(address).toMatch(/\/read\/inshiqaqat\/#\?s=[\w-]+$/u);
  const layer = layerIn(address);
  expect(layer).toMatchObject({
    author: "أ. هدى",
    title: "الدرس الأول",
    message: "اقرأ ثم اكتب",
    veil: 0,
  });
  expect(new Map(told(address))).toEqual(
    new Map(NOTES.map((it) => [it.words, "note" in it ? it.note : ""])),
  );

  const pupil = await browser.newPage({ locale: "ar", ...(baseURL && { baseURL }) });
  await pupil.goto(address);
  expect(layerIn(pupil.url()).set).toBe(layer.set);
  await pupil.close();

  await desk.closeDialog();
  await reader.reload();
  await share.open();
  const again = layerIn(await share.copy());
  expect(again).toMatchObject({ author: "أ. هدى", title: "", set: layer.set });
});

test("notes are picked by hand, without what was written; the words cost what the meter says", async ({
  page,
}) => {
  await haveNotes(page, NOTES);
  const { surface, reader } = pagesOnPage(page);
  const share = new ShareDialog(surface);
  await reader.open();
  await share.open();
  const whole = (await share.copy()).length;
  await share.choose("picked");
  await share.pick(NOTES[0].words);
  await share.turn("withNotes");
  await share.showMore();
  await share.turn("veil");
  await share.press(sharing.veilMore);
  await expect
    .poll(async () => told(await share.address()))
    .toEqual([
      [NOTES[1].words, ""],
      [NOTES[2].words, ""],
    ]);
  await share.rests();
  const plain = await share.copy();
  expect(plain.length).toBeLessThan(whole);
  expect(layerIn(plain).veil).toBe(4);
  expect(layerIn(plain).annotations[0]?.quote).toBeUndefined();

  await expect(page.getByText(sharing.robustAbout)).toContainText(/[٠-٩]+ (?:حرفًا|حرف|أحرف)/u);
  const cost = await page.getByText(sharing.robustAbout).textContent();
  await share.turn("robust");
  await share.rests();
  const robust = await share.copy();
  expect(layerIn(robust).annotations[0]?.quote?.exact).toBe(NOTES[1].words);
  const shown = new Intl.NumberFormat("ar-u-nu-arab").format(robust.length - plain.length);
  expect(cost).toContain(` ${shown} `);

  await share.press(sharing.pickNone);
  await expect(page.getByRole("button", { name: sharing.copy })).toBeDisabled();
  expect(await share.address()).toBe("");
});

test("the code is read from the screen, from a projector's, and from paper; the file holds the same", async ({
  page,
}) => {
  await haveNotes(page, NOTES);
  await page.addInitScript(() => {
    localStorage.setItem("hashiya:1:preferences:reader", '{"v":1,"theme":"dark"}');
  });
  const { surface, reader, storage } = pagesOnPage(page);
  const share = new ShareDialog(surface);
  await reader.open();
  await share.open();
  const address = await share.copy();
  await share.press(sharing.qr.title);
  await share.isShowing(sharing.qr.title);
  await expect.poll(() => share.readCode().catch(String)).toBe(address);

  await share.press(sharing.qr.full);
  await expect(page.getByRole("button", { name: sharing.qr.leave })).toBeVisible();
  expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  const side = await page.locator(".qr-screen svg").evaluate((it) => it.clientHeight);
  expect(side).toBeGreaterThan((page.viewportSize()?.height ?? 0) * 0.7);
  await expect.poll(() => share.readCode().catch(String)).toBe(address);
  await surface.press("Escape");
  await share.isShowing(sharing.qr.title);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);

  await page.emulateMedia({ media: "print" });
  expect(await share.readCode()).toBe(address);
  const printed = await page.evaluate(() => document.body.innerText.trim().split(/\s*\n\s*/u));
  expect(printed).toEqual([await page.locator("#text h1").textContent(), address]);
  await page.emulateMedia({ media: "screen" });

  await surface.press("Escape");
  await share.isShowing(sharing.title);
  await storage.catchFiles();
  await share.press(sharing.file);
  const file = await storage.caught();
  expect(file.name).toBe("inshiqaqat.hashiya");
  const bytes = Uint8Array.from(Buffer.from(file.base64, "base64"));
  const { set } = layerIn(address);
  expect(await unpackLayerFile(bytes)).toMatchObject({ ok: true, value: { set } });
});

test("without a mouse: open, name, more, copy, close", async ({ page }) => {
  await haveNotes(page, NOTES);
  const { surface, reader } = pagesOnPage(page);
  const share = new ShareDialog(surface);
  await reader.open();
  await page.getByRole("button", { name: ar.margin.share }).focus();
  await surface.press("Enter");
  await share.isShowing(sharing.title);
  const tabTo = async (name: string) => {
    for (let i = 0; i < 30; i++) {
      const at = await page.evaluate(() => {
        const it = document.activeElement;
        const label = it?.id ? document.querySelector(`label[for="${CSS.escape(it.id)}"]`) : null;
        const words =
          it?.getAttribute("aria-label") ?? (label ?? it?.closest("label") ?? it)?.textContent;
        return words?.trim();
      });
      if (at === name) return;
      await surface.press("Tab");
    }
    throw new Error(`Tab does not lead to «${name}»`);
  };
  await tabTo(sharing.name);
  await surface.type("هدى");
  await tabTo(sharing.more);
  await surface.press("Enter");
  await tabTo(ar.colour.rose);
  await surface.type("اعتراض");
  await tabTo(sharing.copy);
  await surface.press("Enter");
  await expect.poll(() => share.outcome()).toBe(sharing.copied);
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(layerIn(address)).toMatchObject({ author: "هدى", colourNames: { rose: "اعتراض" } });
  await surface.press("Escape");
  await share.isShowing(null);
  await expect(page.getByRole("button", { name: ar.margin.share })).toBeFocused();
});

const LOOKS = [
  { language: "ar", theme: "light", width: 1280 },
  { language: "en", theme: "dark", width: 360 },
] as const;

for (const { language, theme, width } of LOOKS)
  test(`it fits and axe finds nothing amiss: ${language}, ${theme}, ${width} px`, async ({
    page,
  }) => {
    const words = language === "ar" ? ar : en;
    await page.setViewportSize({ width, height: 740 });
    await haveNotes(page, NOTES);
    await page.addInitScript(
      (chosen) => {
        localStorage.setItem("hashiya:1:preferences:reader", chosen);
        navigator.share = async ({ url = "" } = {}) => sessionStorage.setItem("sent", url);
      },
      JSON.stringify({ v: 1, language, theme }),
    );
    const { surface, reader } = pagesOnPage(page, words);
    const share = new ShareDialog(surface, words);
    await reader.open();
    await share.open();
    await share.choose("picked");
    await share.showMore();
    await share.turn("veil");
    await share.rests();
    const isWide = () =>
      page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll("dialog[open]")].some(
          (it) => it.scrollWidth > it.clientWidth,
        ),
      );
    expect(await isWide()).toBe(false);
    expect(await faultsOn(page)).toEqual([]);
    await share.press(words.sharing.send);
    await expect
      .poll(() => page.evaluate(() => sessionStorage.getItem("sent")))
      .toBe(await share.address());

    await share.press(words.sharing.qr.title);
    await share.isShowing(words.sharing.qr.title);
    await expect.poll(() => share.readCode().catch(String)).toBe(await share.address());
    expect(await isWide()).toBe(false);
    expect(await faultsOn(page)).toEqual([]);
  });
