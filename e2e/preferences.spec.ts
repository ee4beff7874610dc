import { ar } from "./pages/words";
import { en } from "./pages/words";
import { HEADLINE } from "./pages/built-in";
import { eventually, expect, pagesOnPage, test } from "./pages/test";
import type { Surface } from "./support/surface";

/** All that the interface says, without the article's words and the notes'. */
const interfaceWords = (surface: Surface) =>
  surface.evaluate(() => {
    const skipped = "noscript, .body, h1, .article-header, q, .card-note, .top-bar p, nav ol";
    const words: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement && !parentElement.closest(skipped)) words.push(textContent ?? "");
    }
    for (const it of document.querySelectorAll("[aria-label], [title], [placeholder]"))
      if (!it.matches("article, mark"))
        for (const name of ["aria-label", "title", "placeholder"])
          words.push(it.getAttribute(name) ?? "");
    return words.join("\n");
  });

test("the interface turns English and back; the text stays as it is @engines", async ({
  surface,
  reader,
  margin,
  desk,
}) => {
  await reader.open();
  await desk.openPreferences();
  await desk.choose("English");
  await desk.isShowing(en.bar.preferences);
  await desk.closeDialog();
  await expect.poll(() => desk.root()).toMatchObject({ lang: "en", dir: "ltr" });
  await expect.poll(() => surface.evaluate(() => document.title)).toContain(en.app.name);
  await expect.poll(() => interfaceWords(surface)).not.toMatch(/\p{Script=Arabic}/u);
  await expect.poll(() => interfaceWords(surface)).toContain("0 notes");
  await expect
    .poll(async () => (await margin.card("داعش"))?.note)
    .toContain("An acronym of the Arabic");
  const directions = await surface.evaluate(() =>
    ["#text h1", "#text .body p"].map(
      (part) => getComputedStyle(document.querySelector(part) ?? document.body).direction,
    ),
  );
  expect(directions).toEqual(["rtl", "rtl"]);

  await reader.reload();
  await expect.poll(() => desk.root()).toMatchObject({ lang: "en", dir: "ltr" });
  await desk.openPreferences(en.bar.preferences);
  await desk.choose("العربية");
  await desk.isShowing(ar.bar.preferences);
  await desk.closeDialog();
  await expect.poll(() => desk.root()).toMatchObject({ lang: "ar", dir: "rtl" });
  await eventually(surface, () => document.querySelector("h1")?.textContent).toBe(HEADLINE);
  await expect.poll(() => interfaceWords(surface)).toContain(ar.margin.count_zero);
});

test("an English browser is spoken to in English", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ locale: "en-GB", ...(baseURL && { baseURL }) });
  await page.goto("");
  await expect(page.getByRole("complementary", { name: en.margin.title })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await page.close();
});

test("the digits are the reader's choice", async ({ surface, reader, margin, desk }) => {
  await reader.open();
  await reader.highlight("التحديات الداخلية");
  await desk.openPreferences();
  const time = async () => (await margin.card("التحديات الداخلية"))?.meta ?? "";
  await expect.poll(() => time()).toMatch(/[٠-٩]/u);
  await desk.choose("123");
  await expect.poll(() => time()).toMatch(/[0-9]/u);
  await expect.poll(() => time()).not.toMatch(/[٠-٩]/u);
  await desk.choose("١٢٣");
  await desk.choose("English");
  await expect.poll(() => interfaceWords(surface)).toContain("١ note");
});

test("the paper and the size of the letters are kept", async ({ reader, desk }) => {
  await reader.open();
  const papers = new Set([(await desk.root()).paper]);
  await desk.openPreferences();
  for (const theme of ["sepia", "dark"] as const) {
    await desk.choose(ar.preferences.themes[theme]);
    await expect.poll(async () => (await desk.root()).theme).toBe(theme);
    papers.add((await desk.root()).paper);
  }
  expect(papers.size).toBe(3);

  const middle = Number.parseFloat((await desk.root()).letters);
  await desk.press(ar.preferences.larger, "[role=dialog]");
  await desk.press(ar.preferences.larger, "[role=dialog]");
  await expect
    .poll(async () => Number.parseFloat((await desk.root()).letters))
    .toBeGreaterThan(middle * 1.2);
  const chosen = await desk.root();
  await desk.closeDialog();
  await reader.reload();
  await expect.poll(() => desk.root()).toEqual(chosen);
});

test("the page is shaped beside the text, and stands so before it is drawn @engines", async ({
  surface,
  reader,
  desk,
}) => {
  await reader.open();
  const shape = () =>
    surface.evaluate(() => {
      const body = document.querySelector<HTMLElement>("#text .body p") ?? document.body;
      const { face, measure, leading, align, theme } = document.documentElement.dataset;
      const { textAlign, fontFamily } = getComputedStyle(body);
      return { face, measure, leading, align, theme, textAlign, family: fontFamily.split(",")[0] };
    });
  await desk.openPreferences();
  await desk.choose(ar.preferences.faces.scheherazade);
  await desk.choose(ar.preferences.alignments.justify);
  await desk.choose(ar.preferences.themes.contrast);
  await desk.press(ar.preferences.shorter, "[role=dialog]");
  await desk.press(ar.preferences.looser, "[role=dialog]");
  const chosen = {
    face: "scheherazade",
    measure: "34",
    leading: "3",
    align: "justify",
    theme: "contrast",
    textAlign: "justify",
    family: '"Scheherazade New"',
  };
  await expect.poll(shape).toEqual(chosen);
  // The text is in sight meanwhile, and can be read on.
  await eventually(
    surface,
    () => document.elementFromPoint(innerWidth / 2, 300)?.closest("article") !== null,
  ).toBe(true);
  await desk.closeDialog();
  await reader.reload();
  await expect.poll(shape).toEqual(chosen);
});

test("the entrance shapes the page before the program has come @firefox", async ({ page }) => {
  await page.addInitScript(() => {
    const chosen = { v: 1, theme: "dark", face: "naskh", textSize: 6, measure: '"]{}' };
    localStorage.setItem("hashiya:1:preferences:reader", JSON.stringify(chosen));
  });
  await page.route("**/assets/*.js", (route) => route.abort());
  await page.goto("");
  const root = page.locator("html");
  await expect(root).toHaveAttribute("data-theme", "dark");
  await expect(root).toHaveAttribute("data-face", "naskh");
  await expect(root).toHaveAttribute("data-text-size", "6");
  await expect(root).not.toHaveAttribute("data-measure");
});

test("a face that cannot be had leaves the one there is, and says so @firefox", async ({
  page,
}) => {
  const { reader, desk } = pagesOnPage(page, ar);
  await page.route("**/assets/scheherazade-*", (route) => route.abort());
  await reader.open();
  await desk.openPreferences();
  await desk.choose(ar.preferences.faces.scheherazade);
  await expect(page.getByText(ar.preferences.faceMissing)).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-face", "amiri");
});

test("marks lie on the same words however much tashkeel is seen, and the source is copied @firefox", async ({
  page,
}) => {
  const { reader, desk } = pagesOnPage(page, ar);
  const [BARE, VOWELLED] = ["الحاشية في اللغة", "الْحَاشِيَةُ فِي اللُّغَةِ"];
  await reader.open("#/read/qira-bil-hashiya");
  const show = async (tashkeel: "all" | "none") => {
    await desk.openPreferences();
    await desk.choose(ar.preferences.tashkeelShown[tashkeel]);
    await desk.closeDialog();
  };
  const words = async () => (await reader.highlights()).map((it) => it.words);
  await show("none");
  await expect(page.locator("#text .body")).not.toContainText(/[\u064b-\u0652]/u);
  await reader.select(BARE);
  const copied = await page.evaluate(() => {
    const event = new ClipboardEvent("copy", {
      bubbles: true,
      cancelable: true,
      clipboardData: new DataTransfer(),
    });
    getSelection()?.anchorNode?.parentElement?.dispatchEvent(event);
    return event.clipboardData?.getData("text/plain");
  });
  expect(copied).toBe(VOWELLED);
  await page.keyboard.press("Escape");
  await reader.highlight(BARE);
  await expect.poll(words).toContain(BARE);
  await show("all");
  await expect.poll(words).toContain(VOWELLED);
  await expect.poll(words).not.toContain(BARE);
});

test("the page follows the device's own theme until one is chosen", async ({ page }) => {
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("");
  await expect.poll(paper).toBe("rgb(251, 247, 238)");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(paper).toBe("rgb(23, 20, 18)");
});

test("whole words are the reader's choice too", async ({ surface, reader, desk }) => {
  await reader.open();
  await desk.openPreferences();
  await desk.turn(ar.preferences.wholeWords);
  await desk.closeDialog();
  await reader.select("قارير");
  await reader.isAboutToMark("قارير");
  await surface.press("Escape");
  await reader.select("قارير", { modifiers: ["Alt"] });
  await reader.isAboutToMark("التقارير");
});

test("the guide's notes can be put away, and stay away", async ({ reader, margin, desk }) => {
  await reader.open();
  await reader.highlight("التحديات الداخلية");
  await desk.turn(ar.margin.showGuide);
  await expect.poll(() => margin.quotes()).toEqual(["التحديات الداخلية"]);
  await expect
    .poll(async () => (await reader.highlights()).map(({ words }) => words))
    .toEqual(["التحديات الداخلية"]);
  await reader.reload();
  await expect.poll(() => margin.quotes()).toEqual(["التحديات الداخلية"]);
  await desk.turn(ar.margin.showGuide);
  await expect.poll(async () => (await margin.quotes()).length).toBe(15);
});
