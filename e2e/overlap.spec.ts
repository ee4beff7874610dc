import { expect, pagesOnPage, test } from "./pages/test";

const LONG = "المناطق التي يسيطر عليها التنظيم";
const MIDDLE = "يسيطر عليها التنظيم باتجاه";
const SHORT = "عليها";
const AFTER = "يفرون من ";

test("three highlights over one word are all seen, and offered in turn @engines", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open();
  await reader.highlight(LONG, "sky", { after: AFTER });
  await reader.highlight(MIDDLE, "rose", { after: AFTER });
  await reader.highlight(SHORT, "saffron", { after: AFTER });
  await expect
    .poll(async () => (await reader.own()).map(({ words }) => words))
    .toEqual([LONG, MIDDLE, SHORT]);

  // The word has the fill of the uppermost, and the lines of all three below it.
  const drawn = await surface.evaluate(() => {
    const mark = [...document.querySelectorAll<HTMLElement>("#text mark")].find(
      (it) => it.textContent.trim() === "عليها",
    );
    const { backgroundImage = "" } = mark ? getComputedStyle(mark) : {};
    const colours = [...backgroundImage.matchAll(/rgba?\([^)]*\)/g)].map(([colour]) => colour);
    return {
      ...mark?.dataset,
      fills: new Set(colours.filter((it) => it.includes("rgba") && it !== "rgba(0, 0, 0, 0)")).size,
      lines: new Set(colours.filter((it) => !it.includes("rgba"))).size,
    };
  });
  const seen = { fills: 1, lines: 3 };
  expect(drawn).toMatchObject({ colour: "saffron", under: "rose sky", depth: "3", ...seen });

  // Each click on another letter: two on one spot are a double click, which selects.
  const click = (letters: string) => reader.clickOn(letters, { after: "المناطق التي يسيطر " });
  await click("عل");
  await margin.isOpenOn(SHORT);
  await click("ها");
  await margin.isOpenOn(MIDDLE);
  await click("عل");
  await margin.isOpenOn(LONG);
  await click("ها");
  await margin.isOpenOn(SHORT);

  const place = () =>
    surface.evaluate(() => document.querySelector(".card-actions .spot")?.textContent);
  await expect.poll(() => place()).toBe("١ من ٣ في هذا الموضع");
  await surface.evaluate(() => document.querySelector<HTMLElement>(".spot")?.click());
  await margin.isOpenOn(MIDDLE);
  await expect.poll(() => place()).toBe("٢ من ٣ في هذا الموضع");
});

test("deleting one of them leaves the others as they were", async ({ reader, margin }) => {
  await reader.open();
  await reader.highlight(LONG, "sky", { after: AFTER });
  await reader.highlight(SHORT, "saffron", { after: AFTER });
  await margin.open(LONG);
  await margin.press("delete");
  await expect.poll(() => reader.own()).toEqual([{ words: SHORT, colour: "saffron" }]);
});

test("a note of the reader's own lies over the guide's, and both open @engines", async ({
  reader,
  margin,
}) => {
  await reader.open();
  await reader.highlight("الأنبار", "violet", { after: "قضاء الرطبة غربي " });
  const open = async () => {
    const card = (await margin.seen()).find(({ isOpen }) => isOpen);
    return card && `${card.quote}: ${card.note.slice(0, 9)}`;
  };
  const seen: (string | undefined)[] = [];
  for (const letters of ["الأ", "بار", "الأ"]) {
    await reader.clickOn(letters, { after: "قضاء الرطبة غربي " });
    await expect.poll(open).not.toBe(seen.at(-1));
    seen.push(await open());
  }
  expect(seen[0]).toBe("الأنبار: ");
  expect(seen.map((card) => card?.split(":")[0])).toEqual([
    "الأنبار",
    "الأنبار",
    "قضاء الرطبة غربي الأنبار",
  ]);
  expect(new Set(seen).size).toBe(3);
});

test("letters inside a word are painted exactly, and no join is broken @engines", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open();
  const width = () =>
    surface.evaluate(() => {
      const line = document.querySelectorAll("#text .line")[1] ?? document.body;
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const letters = document.createRange();
      let sum = 0;
      while (walker.nextNode()) {
        letters.selectNodeContents(walker.currentNode);
        for (const { width } of letters.getClientRects()) sum += width;
      }
      return sum;
    });
  const before = await width();
  await reader.select("تقا", { modifiers: ["Alt"], after: "وتؤكد ال" });
  await reader.isAboutToMark("تقا");
  await reader.mark("sky");
  await margin.hasCard("تقا");
  await expect.poll(() => reader.tinted("sky")).toBe("تقا");
  await expect.poll(() => reader.tinted("saffron")).toBe("");
  // The element around them is the whole word, so that letters join as before.
  await expect.poll(() => reader.own()).toEqual([{ words: "التقارير", colour: "sky" }]);
  expect(Math.abs((await width()) - before)).toBeLessThanOrEqual(0.5);

  await reader.reload();
  await expect.poll(() => reader.tinted("sky")).toBe("تقا");
});

test("the open note and the one pointed at are painted on their words @firefox", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open();
  await margin.open("المرصد السوري لحقوق الإنسان");
  await expect.poll(() => reader.tinted("active")).toBe("المرصد السوري لحقوق الإنسان");
  const { middle } = await reader.letters("الشيشان");
  await surface.move(middle);
  await expect.poll(() => reader.tinted("hover")).toBe("الشيشان");
  await expect
    .poll(() =>
      surface.evaluate(() => document.querySelector("[data-hovered] q")?.textContent ?? null),
    )
    .toBe("الشيشان");
  await expect.poll(() => reader.tinted("active")).toBe("المرصد السوري لحقوق الإنسان");
});

test("the open note is printed like any other, in colour and underlined", async ({ page }) => {
  const { reader, margin } = pagesOnPage(page);
  await reader.open();
  await reader.highlight("الدول المجاورة", "sky");
  await page.keyboard.press("Escape");
  const mark = page.locator("#text mark", { hasText: "الدول المجاورة" });
  const printed = async () => {
    await page.emulateMedia({ media: "print" });
    const layers = await mark.evaluate((it) => {
      const { backgroundImage, textDecorationLine, printColorAdjust } = getComputedStyle(it);
      const seen = [...backgroundImage.matchAll(/rgba?\([^)]*\)/g)].map(([colour]) => colour);
      const isSeen = (colour: string) => colour !== "rgba(0, 0, 0, 0)";
      return { fills: new Set(seen.filter(isSeen)).size, textDecorationLine, printColorAdjust };
    });
    await page.emulateMedia({ media: null });
    return layers;
  };
  const like = { fills: 1, textDecorationLine: "underline", printColorAdjust: "exact" };
  await expect.poll(() => printed()).toEqual(like);
  await mark.click();
  await margin.isOpenOn("الدول المجاورة");
  await expect.poll(() => printed()).toEqual(like);
});

test("with the system's own colours the swatches still differ", async ({ page }) => {
  const { reader } = pagesOnPage(page);
  await reader.open();
  await reader.highlight("الدول المجاورة", "sky");
  await reader.select("الدول المجاورة");
  await page.emulateMedia({ forcedColors: "active" });
  const swatches = await page.locator("[role=toolbar] .swatch").evaluateAll((all) =>
    all.map((it) => {
      const { backgroundColor, outlineStyle } = getComputedStyle(it, "::before");
      return { backgroundColor, outlineStyle };
    }),
  );
  expect(new Set(swatches.map((it) => it.backgroundColor)).size).toBe(5);
  const pressed = swatches.map(({ outlineStyle }) => outlineStyle === "solid");
  expect(pressed).toEqual([false, false, true, false, false]);
});
