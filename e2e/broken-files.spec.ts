import type { Page } from "@playwright/test";
import { ar } from "./pages/words";
import { GUIDE_QUOTES } from "./pages/built-in";
import { expect, pagesOnPage, test } from "./pages/test";

// Answers are put in the files' place; a worker would answer from what it keeps.
test.use({ serviceWorkers: "block" });

const ARTICLE = "**/articles/inshiqaqat.json";
const GUIDE = "**/annotations/inshiqaqat.json";

const answer = (page: Page, files: string, body: string) =>
  page.route(files, (route) => route.fulfill({ body, contentType: "application/json" }));

const WHOLE = { id: "x", headline: "عنوان", inLanguage: "ar", blocks: [] as object[] };

for (const [what, body, says] of [
  ["not JSON", "<!doc", ar.fault["not-json"]],
  ["cut off", '{"id": "inshiqaqat", "headline": "انش', ar.fault["not-json"]],
  ["without its blocks", JSON.stringify({ ...WHOLE, blocks: undefined }), wrongField("blocks")],
  [
    "wrong in one block",
    JSON.stringify({ ...WHOLE, blocks: [{ type: "paragraph", text: "نص" }, { type: "poem" }] }),
    wrongField("blocks.1.type"),
  ],
] as const) {
  test(`an article's file that is ${what} is told in one sentence`, async ({ page }) => {
    const { desk } = pagesOnPage(page);
    await answer(page, ARTICLE, body);
    await page.goto("#/read/inshiqaqat");
    await desk.hasFault(says);
  });
}

test("a text that cannot be reached opens at the next try", async ({ page }) => {
  const { desk, reader, margin } = pagesOnPage(page);
  await page.route(ARTICLE, (route) => route.abort());
  await page.goto("#/read/inshiqaqat");
  await desk.hasFault(ar.fault.unreachable);
  await page.unroute(ARTICLE);
  await desk.press(ar.fault.retry);
  await reader.isReady();
  await expect.poll(() => margin.quotes()).toEqual(GUIDE_QUOTES);
});

test("a text that hangs is given up after a while, and opens at the next try", async ({ page }) => {
  const { desk, reader } = pagesOnPage(page);
  await page.clock.install();
  await page.route(ARTICLE, () => undefined);
  const asked = page.waitForRequest(ARTICLE);
  await page.goto("#/read/inshiqaqat");
  await asked;
  // It stands on the page itself meanwhile.
  await expect(page.locator("[data-standing] #text h1")).toBeVisible();
  await page.clock.fastForward(16_000);
  await desk.hasFault(ar.fault.silent);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await desk.press(ar.fault.retry);
  await reader.isReady();
});

test("a file in another encoding is named, and none of it is shown as signs of nothing", async ({
  page,
}) => {
  const { desk, reader, margin } = pagesOnPage(page);
  // «نص» as windows-1256 has it.
  const body = Buffer.from('{"id":"inshiqaqat","headline":"\xE4\xD5"}', "latin1");
  const fulfil = (files: string) =>
    page.route(files, (route) => route.fulfill({ body, contentType: "application/json" }));
  await fulfil(ARTICLE);
  await page.goto("#/read/inshiqaqat");
  await desk.hasFault(ar.fault.encoding);
  await page.unrouteAll();
  await fulfil(GUIDE);
  await desk.press(ar.fault.retry);
  await expect
    .poll(async () => (await margin.notices())[0])
    .toContain(ar.margin.guideFault.encoding);
  await expect.poll(() => reader.text()).toContain("المرصد السوري لحقوق الإنسان");
});

test("a server's fault is no missing text", async ({ page }) => {
  const { desk } = pagesOnPage(page);
  await page.route(ARTICLE, (route) => route.fulfill({ status: 503, body: "" }));
  await page.goto("#/read/inshiqaqat");
  await desk.hasFault(ar.fault.unreachable);
});

test("a library that is broken says so, and opens when it is mended", async ({ page }) => {
  const { desk, reader } = pagesOnPage(page);
  await answer(page, "**/articles/index.json", '{"articles": [{"id": "a"}]}');
  await page.goto("");
  await expect.poll(() => desk.fault()).toContain("articles.0.headline");
  await page.unroute("**/articles/index.json");
  await desk.press(ar.fault.retry);
  await reader.isReady();
});

for (const [what, body, says] of [
  ["not JSON", "…", ar.margin.guideFault.none],
  [
    "wrong",
    '{"type": "AnnotationPage", "items": [{"id": "#a", "type": "Annotation"}]}',
    ar.margin.guideFault.broken.replace("{{field}}", "\u2068items.0.target\u2069"),
  ],
] as const) {
  test(`a guide's file that is ${what} leaves the article to read and to mark`, async ({
    page,
  }) => {
    const { reader, margin, desk } = pagesOnPage(page);
    await answer(page, GUIDE, body);
    await page.goto("#/read/inshiqaqat");
    await expect.poll(async () => (await margin.notices())[0]).toContain(says);
    await expect.poll(() => reader.text()).toContain("المرصد السوري لحقوق الإنسان");
    await reader.highlight("المرصد السوري", "sky");
    await expect.poll(() => margin.quotes()).toEqual(["المرصد السوري"]);

    await page.unroute(GUIDE);
    await desk.press(ar.fault.retry, "#margin-cards");
    await expect.poll(async () => (await margin.quotes()).length).toBe(GUIDE_QUOTES.length + 1);
    await expect.poll(() => margin.notices()).toEqual([]);
  });
}

test("an annotation that cannot be used is named in the console, and hides no other", async ({
  page,
}) => {
  const { reader, margin } = pagesOnPage(page);
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  const on = (exact: string) => ({
    source: "inshiqaqat",
    selector: { type: "TextQuoteSelector", exact },
  });
  const items = [
    { id: "#a", created: "2020-05-01", target: on("المرصد السوري") },
    { id: "#b", created: null, target: [on("القلمون"), "https://example.org/other"] },
    { id: "#c", target: { selector: {} } },
  ];
  await answer(page, GUIDE, JSON.stringify({ type: "AnnotationCollection", first: { items } }));
  await reader.open();
  await expect.poll(() => margin.quotes()).toEqual(["المرصد السوري", "القلمون"]);
  expect(await margin.notices()).toEqual([]);
  expect(said.filter((it) => it.includes("first.items.2.target"))).toHaveLength(1);
});

test("an annotation opens by its address, whatever its id is", async ({ page }) => {
  const { surface, reader, margin } = pagesOnPage(page);
  const words = "المرصد السوري";
  const target = { source: "inshiqaqat", selector: { type: "TextQuoteSelector", exact: words } };
  for (const id of ["https://example.org/a b/?s=1#p", '"><img src=x>،', "نعم/\ud800%zz"]) {
    await page.unroute(GUIDE);
    await answer(page, GUIDE, JSON.stringify([{ id, target }]));
    await surface.goto("about:blank");
    await reader.open();
    await reader.clickOn(words);
    await margin.isOpenOn(words);
    await reader.reload();
    await margin.isOpenOn(words);
    expect(await margin.notices()).toEqual([]);
    if (/\ud800/u.test(id)) continue;
    await surface.goto("about:blank");
    await reader.open(`#/read/inshiqaqat/${encodeURIComponent(id)}`);
    await margin.isOpenOn(words);
  }
});

test("an article without a guide is no fault", async ({ page }) => {
  const { reader, margin } = pagesOnPage(page);
  await page.route(GUIDE, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("#/read/inshiqaqat");
  await expect.poll(() => reader.text()).toContain("المرصد السوري لحقوق الإنسان");
  await reader.highlight("المرصد السوري", "sky");
  await expect.poll(() => margin.quotes()).toEqual(["المرصد السوري"]);
  await expect.poll(() => margin.notices()).toEqual([]);
});

function wrongField(field: string): string {
  return ar.fault["wrong-field"].replace("{{field}}", `\u2068${field}\u2069`);
}
