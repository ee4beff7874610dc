import { GUIDE_QUOTES } from "./pages/built-in";
import { eventually, expect, pagesOnPage, test } from "./pages/test";
import { ar } from "./pages/words";

test("a reader without a mouse selects words, marks them and writes a note @engines", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open();
  await surface.press("s");
  await reader.isAboutToMark("لم");
  await surface.press("ArrowLeft");
  await reader.isAboutToMark("تتأخر");
  await surface.press("Shift+ArrowLeft");
  await surface.press("Shift+ArrowLeft");
  await reader.isAboutToMark("تتأخر الخلافات السياسية");
  await surface.press("Shift+ArrowRight");
  await reader.isAboutToMark("تتأخر الخلافات");
  await surface.press("h");
  await expect.poll(() => reader.own()).toEqual([{ words: "تتأخر الخلافات", colour: "saffron" }]);
  await margin.hasCard("تتأخر الخلافات", { note: "", isOpen: false });
  await reader.hasToolbar(false);
  await expect.poll(() => reader.focused()).toBe("تتأخر الخلافات");

  await surface.press("s");
  await reader.isAboutToMark("تتأخر");
  await surface.press("ArrowDown");
  await expect.poll(() => reader.pending()).not.toBe("تتأخر");
  const below = await reader.pending();
  expect(below).toMatch(/^\p{L}+$/u);
  await surface.press("a");
  await margin.isWriting(below);
  await margin.write("سطر ثانٍ");
  await surface.press("Control+Enter");
  await margin.hasCard(below, { note: "سطر ثانٍ" });
  await expect.poll(() => reader.focused()).toBe(below);
  await surface.press("Escape");
  await reader.hasToolbar(false);
});

test("N and Shift+N go through the notes, Enter opens one, Escape leads back @engines", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open();
  await surface.press("n");
  await expect.poll(() => reader.focused()).toBe("داعش");
  await surface.press("n");
  await expect.poll(() => reader.focused()).toBe("السبايا والغنائم");
  await surface.press("Enter");
  await margin.isOpenOn("السبايا والغنائم");
  const hasCardFocus = () =>
    document.activeElement?.matches("aside article[aria-current]") ?? false;
  await eventually(surface, hasCardFocus).toBe(true);
  await surface.press("Escape");
  await margin.isOpenOn(null);
  await expect.poll(() => reader.focused()).toBe("السبايا والغنائم");
  await expect.poll(() => reader.isInView("السبايا والغنائم")).toBe(true);

  await surface.press("Shift+N");
  await expect.poll(() => reader.focused()).toBe("داعش");
  await surface.press("Shift+N");
  await expect.poll(() => reader.focused()).toBe("معبر طريبيل");
  await surface.press("n");
  await expect.poll(() => reader.focused()).toBe("داعش");
});

test("with a note open, N shows the next one's card", async ({ surface, reader, margin }) => {
  await reader.open();
  await surface.press("n");
  await surface.press("Enter");
  await margin.isOpenOn("داعش");
  await surface.press("n");
  await margin.isOpenOn("السبايا والغنائم");
  await expect.poll(() => reader.focused()).toBe("السبايا والغنائم");
});

test("Tab reaches each note in the text once, in reading order @firefox", async ({
  surface,
  reader,
}) => {
  await reader.open();
  await reader.highlight("عناصر داعش في أن", "sky"); // over a note of the guide's, cut in three
  await surface.press("Escape");
  await reader.hasToolbar(false);
  await surface.evaluate(() => document.getElementById("text")?.focus());
  const stops: { words: string; whose: string | null; quotes: string[] }[] = [];
  for (let i = 0; i < 40; i++) {
    await surface.press("Tab");
    const stop = await surface.evaluate(() => {
      const mark = document.activeElement;
      if (!(mark instanceof HTMLElement && mark.matches("#text mark"))) return null;
      const quotes = (mark.dataset["stops"] ?? "").split(" ").map((id) => {
        const card = document.getElementById(`card-${id}`);
        return card?.querySelector("q")?.textContent ?? "";
      });
      return { words: mark.textContent, whose: mark.getAttribute("aria-description"), quotes };
    });
    if (stop === null) break;
    stops.push(stop);
  }
  expect(stops.flatMap(({ quotes }) => quotes)).toEqual(["عناصر داعش في أن", ...GUIDE_QUOTES]);
  expect(stops.slice(0, 3).map(({ whose }) => whose)).toEqual([
    ar.highlight.mine,
    `${ar.highlight.mine} · ${ar.highlight.guide}`,
    ar.highlight.guide,
  ]);
});

test("on overlapping notes Enter opens what a click opens, in the same order", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open();
  await reader.highlight("عناصر داعش في أن", "sky");
  const openQuotes = async (open: () => Promise<void>) => {
    const seen: (string | null)[] = [];
    for (let i = 0; i < 2; i++) {
      await open();
      await expect.poll(() => margin.openQuote()).not.toBe(seen.at(-1) ?? null);
      seen.push(await margin.openQuote());
    }
    await surface.press("Escape");
    await margin.isOpenOn(null);
    return seen;
  };
  const letters = ["دا", "عش"];
  const clicked = await openQuotes(() =>
    reader.clickOn(letters.shift() ?? "", { after: "عناصر " }),
  );
  const entered = await openQuotes(async () => {
    await surface.evaluate(() =>
      document.querySelector<HTMLElement>("[data-stops~=daesh]")?.focus(),
    );
    await surface.press("Enter");
  });
  expect(entered).toEqual(["عناصر داعش في أن", "داعش"]);
  expect(clicked).toEqual(entered);
});

test("the shortcuts are listed on ?", async ({ surface, reader, desk }) => {
  await reader.open();
  await surface.press("?");
  await desk.isShowing(ar.bar.shortcuts);
  await desk.closeDialog();
});

test("single letters can be turned off; the other keys stay", async ({
  surface,
  reader,
  margin,
  desk,
}) => {
  await reader.open();
  await desk.openPreferences();
  await desk.turn(ar.preferences.singleKeys);
  await desk.closeDialog();
  await surface.evaluate(() => document.getElementById("text")?.focus());

  for (const key of ["n", "Shift+N", "s", "?"]) await surface.press(key);
  await expect.poll(() => reader.focused()).toBeNull();
  await expect.poll(() => desk.dialog()).toBeNull();
  await reader.hasToolbar(false);

  await surface.press("Shift+ArrowDown");
  await reader.isAboutToMark("لم");
  await surface.press("h");
  await surface.press("a");
  await surface.press("Shift+ArrowLeft");
  await reader.isAboutToMark("لم تتأخر");
  await expect.poll(() => reader.own()).toEqual([]);
  await expect.poll(() => margin.draft()).toBeNull();

  await surface.evaluate(() => document.querySelector<HTMLElement>("[data-stops=daesh]")?.focus());
  await surface.press("Enter");
  await margin.isOpenOn("داعش");
});

test("shortcuts are the same keys on an Arabic keyboard", async ({ page }) => {
  const { reader, margin, desk } = pagesOnPage(page);
  const keys = await page.context().newCDPSession(page);
  const press = async (key: string, code: string) => {
    for (const type of ["keyDown", "keyUp"] as const)
      await keys.send("Input.dispatchKeyEvent", { type, key, code });
  };
  await reader.open();
  await press("؟", "Slash");
  await desk.isShowing(ar.bar.shortcuts);
  await desk.closeDialog();
  await press("ى", "KeyN");
  await expect.poll(() => reader.focused()).toBe("داعش");
  await press("س", "KeyS");
  await reader.isAboutToMark("داعش");
  await press("ا", "KeyH");
  await expect.poll(() => reader.own()).toEqual([{ words: "داعش", colour: "saffron" }]);
  await press("س", "KeyS");
  await reader.isAboutToMark("داعش");
  await press("ش", "KeyA");
  await margin.isWriting("داعش");
});

test("keys that are typed into a note are letters", async ({ surface, reader, margin, desk }) => {
  await reader.open();
  await surface.press("s");
  await reader.isAboutToMark("لم");
  await surface.press("a");
  await margin.isWriting("لم");
  await margin.write("nshaNSHA?؟");
  await expect.poll(() => desk.dialog()).toBeNull();
  await surface.press("Escape");
  await margin.hasCard("لم", { isOpen: false });
  await expect.poll(async () => (await margin.card("لم"))?.meta).toContain(ar.margin.draftKept);
  await expect.poll(() => reader.focused()).toBe("لم");
});
