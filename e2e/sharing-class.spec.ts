import { gzipSync } from "node:zlib";
import type { Browser, Page } from "@playwright/test";
import { layerFileText } from "../src/core/sharing/codec/layer-file";
import { ShareDialog } from "./pages/share-dialog";
import { expect, pagesOnPage, test } from "./pages/test";
import { writeNote } from "./pages/notes";
import { ComparePage } from "./pages/compare-page";
import { ar, en } from "./pages/words";
import { faultsOn } from "./support/axe-faults";
import { DIST } from "./support/deploy";
import { addressOf, layerOf } from "./support/share-links";
import { serveFolder, type StaticServer } from "./support/static-server";

const TEACHERS = "التحديات الداخلية والخارجية";
const PUPILS = "تركيا أو الدول";

/** Somebody with a browser of their own, who has the program offline. */
async function someone(browser: Browser, server: StaticServer, words = ar) {
  const context = await browser.newContext({
    locale: words === ar ? "ar" : "en",
    permissions: ["clipboard-read", "clipboard-write"],
    serviceWorkers: "allow",
  });
  const page = await context.newPage();
  const pages = pagesOnPage(page, words);
  await pages.reader.open(server.url);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.ready.then(() => true)))
    .toBe(true);
  return { page, context, ...pages, share: new ShareDialog(pages.surface, words) };
}

async function sharedBy({ share, desk }: Awaited<ReturnType<typeof someone>>, name: string) {
  await share.open();
  await share.write("name", name);
  await share.rests();
  const address = await share.copy();
  await desk.closeDialog();
  return address;
}

test("from the teacher to a pupil and back, in browsers of their own, with no network", async ({
  browser,
}) => {
  const server = await serveFolder(DIST, "/school/");
  const teacher = await someone(browser, server);
  const pupil = await someone(browser, server);
  await server.stop();

  await writeNote(teacher, TEACHERS, "فكرة الفقرة");
  const lesson = await sharedBy(teacher, "أ. هدى");

  await pupil.reader.open(lesson);
  await pupil.layers.says("أ. هدى");
  await pupil.margin.hasCard(TEACHERS, { note: "فكرة الفقرة" });
  await pupil.margin.open(TEACHERS);
  await pupil.margin.press("reply");
  await pupil.margin.isWriting(TEACHERS);
  await pupil.margin.write("لا أوافق");
  await pupil.margin.save();
  await pupil.reader.highlight(PUPILS, "rose");
  const answer = await sharedBy(pupil, "ليلى");

  await teacher.reader.open(answer);
  await teacher.layers.says("ليلى");
  await teacher.layers.says(ar.layers.banner.allFound);
  await expect
    .poll(async () => (await teacher.margin.seen()).map(({ note }) => note))
    .toContain("لا أوافق");
  await teacher.margin.hasCard(PUPILS, { colour: "rose" });
  // The reply leads to the very note that it answers.
  await teacher.page.getByRole("button", { name: ar.margin.isReply, exact: true }).click();
  await expect
    .poll(async () => (await teacher.margin.seen()).find(({ isOpen }) => isOpen)?.note)
    .toBe("فكرة الفقرة");

  // And the class is laid side by side from there.
  await teacher.page.getByRole("link", { name: ar.layers.banner.compare }).click();
  const compare = new ComparePage(teacher.page);
  await teacher.page.getByRole("button", { name: ar.compare.gather.addKept_one }).click();
  await expect(compare.people()).toHaveCount(1);
  await Promise.all([teacher.context.close(), pupil.context.close()]);
});

async function openOn(
  page: Page,
  words: typeof ar | typeof en,
  width: number,
  scheme: "light" | "dark",
) {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: scheme });
  const pages = pagesOnPage(page, words);
  await page.addInitScript(
    (language) => {
      localStorage.setItem("hashiya:1:preferences:reader", JSON.stringify({ v: 1, language }));
    },
    words === ar ? "ar" : "en",
  );
  await pages.reader.open(
    addressOf(
      [
        { words: TEACHERS, note: "فكرة الفقرة" },
        { words: PUPILS, colour: "violet" },
      ],
      { title: "الدرس الأول", message: "اقرؤوا ثم ردّوا", veil: 3, colourNames: { sky: "دليل" } },
    ),
  );
  await pages.layers.says("الدرس الأول");
  return pages;
}

for (const [words, width, scheme] of [
  [ar, 1280, "light"],
  [en, 360, "dark"],
] as const) {
  const language = words === ar ? "ar" : "en";
  test(`axe finds nothing amiss in what a link brings: ${language}, ${width} px`, async ({
    page,
  }) => {
    const { layers, margin, surface } = await openOn(page, words, width, scheme);
    expect(await faultsOn(page)).toEqual([]);
    await layers.look();
    if (width < 1024) await page.locator(".margin-header button[aria-controls]").click();
    await layers.open();
    await layers.turn("settings", "سلمى");
    await margin.open(TEACHERS);
    expect(await faultsOn(page)).toEqual([]);
    expect(await surface.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
  });
}

test("a link is received by the keyboard alone", async ({ page }) => {
  const { layers, margin, surface } = await openOn(page, ar, 1280, "light");
  const focused = () => surface.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
  const tabTo = async (name: string) => {
    for (let i = 0; i < 60 && (await focused()) !== name; i++) await surface.press("Tab");
    expect(await focused()).toBe(name);
    await surface.press("Enter");
  };
  await page.locator("header a").first().focus();
  await tabTo(ar.layers.veil.look);
  await margin.hasCard(TEACHERS);
  await page.locator("header a").first().focus();
  await tabTo(ar.layers.banner.keep);
  await layers.says(ar.layers.banner.kept);
});

const hugeNote = {
  id: "000000001",
  range: { start: 0, end: 3 },
  fingerprint: 1,
  foldedLength: 3,
  isRecurring: false,
  colour: "sky",
  motivation: "commenting",
  tags: [],
} as const;

test("a file with a note of a million letters is refused in words, and the text stays", async ({
  page,
}) => {
  const { reader } = pagesOnPage(page);
  await reader.open();
  const layer = layerOf([]);
  const note = { ...hugeNote, note: "ط".repeat(1_000_000) };
  const file = gzipSync(layerFileText({ ...layer, annotations: [note] }));
  await page
    .locator('.layers input[type="file"]')
    .setInputFiles({ name: "x.hashiya", mimeType: "application/gzip", buffer: file });
  await expect(page.locator(".layers [role=alert]")).toContainText(
    ar.layers.fileFault["too-large"],
  );
  await expect(page.locator("#text h1")).toBeVisible();
});
