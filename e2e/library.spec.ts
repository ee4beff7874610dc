import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { words as arBringing } from "../src/i18n/ar/bringing";
import { words as arFirst } from "../src/i18n/ar/first";
import { words as arSharing } from "../src/i18n/ar/sharing";
import { docx } from "../src/testing/office-files";
import { LibraryPage } from "./pages/library-page";
import { expect, pagesOnPage, test } from "./pages/test";
import { FIRST, SECOND, TEXT, withText } from "./support/own-text";
import { faultsOn } from "./support/axe-faults";

const { article: arArticle } = arFirst;

const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const commented = `<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>${FIRST}</w:t></w:r><w:commentRangeEnd w:id="1"/></w:p>`;
const WORD = docx(paragraph("حديقة الكتب") + commented + paragraph(SECOND), {
  "word/comments.xml": `<w:comments><w:comment w:id="1" w:author="ليلى">${paragraph("افتتاح جميل")}</w:comment></w:comments>`,
});

test("a Word file is looked at, added with its comments, marked, and there again after a reload", async ({
  page,
}) => {
  const library = new LibraryPage(page);
  const { reader, margin } = pagesOnPage(page);
  await library.open();
  expect(await faultsOn(page)).toEqual([]);
  await library.choose({ name: "حديقة.docx", bytes: WORD });
  expect(await library.preview()).toEqual([
    "paragraph: حديقة الكتب",
    `paragraph: ${FIRST}`,
    `paragraph: ${SECOND}`,
  ]);
  expect(await library.titled()).toBe("حديقة الكتب");
  expect(await faultsOn(page)).toEqual([]);
  await library.add();
  await library.read("حديقة الكتب");
  await margin.hasCard(FIRST, { note: "افتتاح جميل" });
  await reader.highlight("الكاتب يقرأ");
  await page.reload();
  await expect(page.locator("article h1")).toHaveText("حديقة الكتب");
  await expect
    .poll(async () => (await reader.highlights()).map(({ words }) => words))
    .toEqual([FIRST, "الكاتب يقرأ"]);
});

test("what is dropped or pasted on any page leads to the look, and nothing is kept until it is added", async ({
  page,
}) => {
  const library = new LibraryPage(page);
  await pagesOnPage(page).reader.open();
  await library.drop({ name: "نص.md", text: "# باب\n\nكلام *مهم* هنا" });
  // The heading is the title, which stands over the text; under another title it stays.
  expect(await library.preview()).toEqual(["paragraph: كلام مهم هنا"]);
  await library.look.getByLabel(arBringing.look.headline).fill("كتاب");
  expect(await library.preview()).toEqual(["heading: باب", "paragraph: كلام مهم هنا"]);
  await library.look.getByRole("button", { name: arBringing.look.cancel }).click();
  await library.isThere();
  expect(await library.titles()).toEqual([]);

  await library.paste(`<h2>باب</h2><blockquote><p>${FIRST}</p></blockquote>`, `${FIRST}${SECOND}`);
  expect(await library.preview()).toEqual([`quotation: ${FIRST}`]);
});

test("files that give no text each say why, and the others are read", async ({ page }) => {
  const library = new LibraryPage(page);
  await library.open();
  await library.choose(
    { name: "صورة.png", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) },
    { name: "فارغ.txt", bytes: " \n" },
    { name: "hashiya.json", bytes: '{"hashiya":"backup","v":1}' },
    { name: "مبتور.docx", bytes: WORD.subarray(0, 300) },
    { name: "دفتر.txt", bytes: TEXT },
  );
  await library.preview();
  expect(await page.locator("main [role=alert] p").allTextContents()).toEqual([
    `صورة.png: ${arBringing.fault["unknown-kind"]}`,
    `فارغ.txt: ${arBringing.fault.empty}`,
    `hashiya.json: ${arBringing.fault.backup} ${arBringing.toStorage}`,
    `مبتور.docx: ${arBringing.fault.broken}`,
  ]);
});

test("letters in an old encoding are guessed, and read in another when it is chosen", async ({
  page,
}) => {
  const library = new LibraryPage(page);
  await library.open();
  // «في البيت كتاب» in windows-1256.
  const bytes = new Uint8Array([
    0xdd, 0xed, 32, 0xc7, 0xe1, 0xc8, 0xed, 0xca, 32, 0xdf, 0xca, 0xc7, 0xc8,
  ]);
  await library.choose({ name: "قديم.txt", bytes });
  expect(await library.preview()).toEqual(["paragraph: في البيت كتاب"]);
  await library.look.getByLabel(arBringing.look.encoding).selectOption("windows-1252");
  await expect.poll(() => library.preview()).toEqual(["paragraph: Ýí ÇáÈíÊ ßÊÇÈ"]);
});

test("a word is corrected, the notes stay on theirs, and the earlier text can be gone back to", async ({
  page,
}) => {
  const { library, reader } = await withText(page);
  await library.read("دفتر");
  await reader.highlight("كتابه القديم");
  await reader.highlight("من المعاني");
  await page.goto("#/library");
  await library
    .row("دفتر")
    .getByRole("link", { name: arBringing.correctIt.split(" ")[0] ?? "" })
    .click();
  await page.getByRole("button", { name: FIRST }).click();
  await page
    .getByLabel(arBringing.correct.words)
    .fill(`في كل يوم ${FIRST.replace("الكاتب", "الأديب")}`);
  await page.getByRole("button", { name: arBringing.correct.done }).click();
  await page.getByRole("button", { name: arBringing.correct.save }).click();
  await expect(page.locator("article .body")).toContainText("في كل يوم كان الأديب");
  const words = async () => (await reader.own()).map((it) => it.words);
  await expect.poll(words).toEqual(["كتابه القديم", "من المعاني"]);

  await page.goto("#/library");
  await library
    .row("دفتر")
    .getByRole("link", { name: arBringing.correctIt.split(" ")[0] ?? "" })
    .click();
  await page.locator("details.earlier-text summary").click();
  await page.locator("details.earlier-text button").click();
  await expect(page.locator("article .body")).not.toContainText("الأديب");
  await expect.poll(words).toEqual(["كتابه القديم", "من المعاني"]);
});

test("a text of one's own is corrected from where it is read, a published one in a copy", async ({
  page,
}) => {
  const { library, reader } = await withText(page);
  await library.read("دفتر");
  await page.getByRole("link", { name: arArticle.correct }).click();
  await expect(page.getByRole("button", { name: FIRST })).toBeVisible();

  await reader.open("#/read/qira-bil-hashiya");
  await expect(page.getByRole("link", { name: arArticle.correct })).toBeHidden();
  await page.goto("#/correct/qira-bil-hashiya");
  await expect(page.getByText(arBringing.correct.published)).toBeVisible();
  await page.getByRole("button", { name: arBringing.correct.takeCopy }).click();
  const verse = page.locator('.block-button[data-type="verse"]').first();
  await verse.scrollIntoViewIfNeeded();
  const [one, two] = await verse
    .locator(".verse-lines > span")
    .evaluateAll((all) => all.map((it) => it.getBoundingClientRect()));
  // Side by side, the first one at the right.
  expect([one?.top, (one?.left ?? 0) > (two?.left ?? 0)]).toEqual([two?.top, true]);
  await library.open();
  expect(await library.titles()).toContain("الْقِرَاءَةُ بِالْحَاشِيَةِ");
});

test("a link carries one's own text with its notes to somebody who has neither", async ({
  page,
  browser,
}) => {
  const { library, reader } = await withText(page);
  await library.read("دفتر");
  await reader.highlight("كتابه القديم", "sage");
  await page.locator("#margin").getByRole("button", { name: "شارك حواشيك" }).click();
  await expect(page.getByText(arSharing.carriesText)).toBeVisible();
  const link = page.locator("dialog a[href*='#/text?t=']");
  await expect(link).toBeVisible();
  const address = (await link.getAttribute("href")) ?? "";
  expect(address.length).toBeLessThan(700);

  const pupil = await (await browser.newContext({ locale: "ar" })).newPage();
  await pupil.goto(address);
  const theirs = new LibraryPage(pupil);
  expect(await theirs.preview()).toEqual([`paragraph: ${FIRST}`, `paragraph: ${SECOND}`]);
  expect(await theirs.titled()).toBe("دفتر");
  await theirs.look.getByRole("button", { name: arBringing.look.add, exact: true }).click();
  await expect(pupil.locator("article h1")).toHaveText("دفتر");
  await expect
    .poll(async () => (await pagesOnPage(pupil).reader.highlights()).map(({ words }) => words))
    .toEqual(["كتابه القديم"]);

  await pupil.goto(address.slice(0, -40));
  await pupil.goto(address.replace(/t=[\w-]{30}/u, "t=AAAA"));
  await expect(pupil.getByText(arBringing.fault.damaged)).toBeVisible();
  await pupil.context().close();
});

test("hostile markup runs nothing and offends no policy", async ({ page }) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  const asked: string[] = [];
  const library = new LibraryPage(page);
  await library.open();
  page.on("request", (request) => asked.push(request.url()));
  const hostile = `<!doctype html><html><head><style>p{color:red}</style><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/"></head><body onload="document.title='x'" style="color:red"><p style="color:red" onclick="alert(1)">كلام<img src="https://evil.example/x.png" onerror="alert(1)"><script>document.title='x'</script><iframe src="https://evil.example/"></iframe><a href="javascript:alert(1)">رابط</a></p><svg onload="alert(1)"></svg></body></html>`;
  await library.choose({ name: "صفحة.html", bytes: hostile });
  expect(await library.preview()).toEqual(["paragraph: كلامرابط"]);
  expect(await page.title()).not.toBe("x");
  expect(said.filter((it) => !it.includes("Service Worker"))).toEqual([]);
  expect(asked.filter((url) => url.includes("evil"))).toEqual([]);
});

test("what the system opens with the program, or shares to it, is looked at", async ({ page }) => {
  await page.addInitScript((text) => {
    const setConsumer = (consume: (params: object) => void) =>
      consume({ files: [{ getFile: () => Promise.resolve(new File([text], "فتح.txt")) }] });
    Object.defineProperty(globalThis, "launchQueue", { value: { setConsumer } });
  }, TEXT);
  const library = new LibraryPage(page);
  await page.goto("");
  expect(await library.preview()).toEqual([`paragraph: ${FIRST}`, `paragraph: ${SECOND}`]);

  const shared = await page.context().newPage();
  await shared.goto(
    `?share-title=${encodeURIComponent("حديقة")}&share-text=${encodeURIComponent(FIRST)}`,
  );
  expect(await new LibraryPage(shared).preview()).toEqual([
    "paragraph: حديقة",
    `paragraph: ${FIRST}`,
  ]);
  expect(new URL(shared.url()).search).toBe("");
});

test("a text is made ready to be published, with the notes on it", async ({ page }) => {
  const { library, reader } = await withText(page);
  await library.read("دفتر");
  await reader.highlight("كتابه القديم");
  await page.goto("#/library");
  await library.row("دفتر").getByRole("button").first().click();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: arBringing.give.publish }).click();
  const files = unzipSync(readFileSync(await (await saving).path()));
  expect(Object.keys(files).map((path) => path.replace(/text-[a-z0-9]+/u, "ID"))).toEqual([
    "articles/ID.json",
    "annotations/ID.json",
    "articles/index.json",
  ]);
  const [, layer = new Uint8Array()] = Object.values(files);
  expect(strFromU8(layer)).toContain("كتابه القديم");
});
