import { ar } from "./pages/words";
import { en } from "./pages/words";
import { HEADLINE } from "./pages/built-in";
import { eventually, expect, test } from "./pages/test";
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
  await expect.poll(() => interfaceWords(surface)).toContain("14 notes");
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
  await expect.poll(() => interfaceWords(surface)).toContain("١٤ حاشية");
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
  await expect.poll(() => interfaceWords(surface)).toContain("15 حاشية");
  await expect.poll(() => time()).toMatch(/[0-9]/u);
  await expect.poll(() => time()).not.toMatch(/[٠-٩]/u);
  await desk.choose("١٢٣");
  await desk.choose("English");
  await expect.poll(() => interfaceWords(surface)).toContain("١٥ notes");
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

test("the page follows the device's own theme until one is chosen", async ({
  page,
  browserName,
}) => {
  test.skip(browserName === "firefox", "emulateMedia does nothing in Firefox ESR");
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
