import { eventually, expect, pagesOn, test } from "./pages/test";
import { ShareDialog } from "./pages/share-dialog";
import { ar, en } from "./pages/words";
import { isFocusInView, walk } from "./support/focus-in-view";

for (const language of ["ar", "en"] as const)
  test(`Tab leads from a selection to its toolbar, where the arrows move, and out again: ${language} @engines`, async ({
    surface,
  }) => {
    const words = language === "ar" ? ar : en;
    const { reader } = pagesOn(surface, words);
    const [next, back] =
      language === "ar" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
    await reader.open();
    await surface.evaluate((language) => {
      localStorage.setItem("hashiya:1:preferences:reader", JSON.stringify({ v: 1, language }));
    }, language);
    await reader.reload();
    const named = () => document.activeElement?.getAttribute("aria-label");
    const nameOf = (colour: "saffron" | "sage") =>
      words.toolbar.highlight.replace("{{colour}}", words.colour[colour]);
    await surface.press("s");
    await reader.isAboutToMark("لم");
    await eventually(surface, named).toBe(words.toolbar.cursor);
    await surface.press("Tab");
    await eventually(surface, named).toBe(nameOf("saffron"));
    await surface.press(next);
    await eventually(surface, named).toBe(nameOf("sage"));
    await surface.press(back);
    await surface.press(back);
    await eventually(surface, named).toBe(words.toolbar.exactLetters);

    // It is one stop: backward one is in the text again and can go on from there, forward one leaves it.
    const isIn = (part: string) => document.activeElement?.closest(part) != null;
    await surface.press("Shift+Tab");
    await eventually(surface, isIn, "#text").toBe(true);
    await reader.isAboutToMark("لم");
    await surface.press("Shift+Tab");
    await eventually(surface, isIn, "#text, [role=toolbar]").toBe(false);
    await surface.evaluate(() => document.getElementById("text")?.focus());
    await surface.press("s");
    await reader.isAboutToMark("لم");
    await surface.press("Tab");
    await eventually(surface, isIn, "[role=toolbar]").toBe(true);
    await surface.press("Tab");
    await eventually(surface, isIn, "#text, [role=toolbar]").toBe(false);

    await surface.press("s");
    await reader.isAboutToMark("لم");
    await surface.press("Tab");
    await surface.press("Home");
    await surface.press(next);
    await surface.press("Enter");
    await expect.poll(() => reader.own()).toEqual([{ words: "لم", colour: "sage" }]);
    await expect.poll(() => reader.focused()).toBe("لم");
    await reader.hasToolbar(false);
  });

test("what is selected, marked, recoloured and saved is said, also with keys that no reader keeps @firefox", async ({
  surface,
  reader,
  margin,
  desk,
}) => {
  await reader.open();
  const said = (words: string, colour: keyof typeof ar.colour = "saffron") => ({
    selected: ar.said.selected.replace("{{words}}", words),
    marked: ar.said.marked.replace("{{colour}}", ar.colour[colour]).replace("{{words}}", words),
    recoloured: ar.said.recoloured
      .replace("{{colour}}", ar.colour[colour])
      .replace("{{words}}", words),
  });
  const isSaid = (words: string) =>
    eventually(surface, () => document.getElementById("announcer")?.textContent).toBe(words);
  await desk.press(ar.toolbar.select, "header");
  await isSaid(said("لم").selected);
  await surface.press("ArrowLeft");
  await isSaid(said("تتأخر").selected);
  await surface.press("Shift+ArrowLeft");
  await isSaid(said("تتأخر الخلافات").selected);
  await surface.press("Control+Alt+h");
  await isSaid(said("تتأخر الخلافات").marked);
  await expect.poll(() => reader.focused()).toBe("تتأخر الخلافات");

  await surface.press("Control+Alt+w");
  await isSaid(said("تتأخر").selected);
  await surface.press("Shift+ArrowLeft");
  await isSaid(said("تتأخر الخلافات").selected);
  await surface.press("Tab");
  await surface.press("ArrowLeft");
  await surface.press("Enter");
  await isSaid(said("تتأخر الخلافات", "sage").recoloured);

  await surface.press("Control+Alt+w");
  await surface.press("Shift+ArrowLeft");
  await isSaid(said("تتأخر الخلافات").selected);
  await surface.press("Control+Alt+m");
  await margin.isWriting("تتأخر الخلافات");
  await margin.write("إلى متى؟");
  await surface.press("Control+Enter");
  await isSaid(ar.said.saved);

  await surface.press("Control+Alt+w");
  await isSaid(said("تتأخر").selected);
  await surface.press("Escape");
  await isSaid(ar.said.dropped);
  await expect.poll(() => reader.focused()).toBe("تتأخر الخلافات");
});

/** A laptop at 200 %, a phone on its side, a desktop at 400 %. */
const SMALL = [
  { width: 640, height: 400, engines: "" },
  { width: 740, height: 360, engines: "" },
  { width: 320, height: 256, engines: " @firefox" },
];

for (const { engines, ...size } of SMALL)
  test(`at ${size.width}×${size.height} what has the focus is in view at each step, and the text beside a note${engines}`, async ({
    surface,
    reader,
    margin,
  }) => {
    test.setTimeout(120_000);
    await surface.setSize(size);
    await reader.open();
    const covered = () => {
      const bar = document.querySelector(".top-bar")?.getBoundingClientRect().bottom ?? 0;
      const sheet = document.getElementById("margin")?.getBoundingClientRect().top ?? 0;
      return { free: sheet - bar, rem: 16 };
    };
    const isLow = () => (document.getElementById("margin")?.offsetHeight ?? 0) < 60;

    // From the page's end the focus goes into the notes, and at one size all the way round.
    const goesRound = size.width === 640;
    const most = goesRound ? 200 : 12;
    const backward = await walk(surface, { key: "Shift+Tab", most });
    expect(backward.length).toBeGreaterThanOrEqual(Math.min(most, 35));
    await eventually(surface, isLow).toBe(goesRound);
    if (goesRound) {
      expect((await walk(surface)).length).toBeGreaterThanOrEqual(35);
      await eventually(surface, isLow).toBe(false);
    }

    // Each note opened in turn, from the text, with the sheet up.
    await surface.evaluate(() => {
      document.getElementById("text")?.focus();
      scrollTo({ top: 0, behavior: "instant" });
    });
    await eventually(surface, isLow).toBe(true);
    for (const quote of ["داعش", "السبايا والغنائم", "ظلف العيش"]) {
      await surface.press("n");
      await expect.poll(() => reader.focused()).toBe(quote);
      await isFocusInView(surface);
      await surface.press("Enter");
      await margin.isOpenOn(quote);
      await isFocusInView(surface);
      const { free, rem } = await surface.evaluate(covered);
      expect(free).toBeGreaterThanOrEqual(6 * rem - 1);
      await walk(surface, { most: 2 });
      await surface.press("Escape");
      await margin.isOpenOn(null);
      await expect.poll(() => reader.focused()).toBe(quote);
      await isFocusInView(surface);
      await eventually(surface, isLow).toBe(true);
    }

    await surface.press("s");
    await isFocusInView(surface);
    await walk(surface, { most: 1 });
    await walk(surface, { key: "ArrowLeft", most: 8 });
    await surface.press("a");
    await isFocusInView(surface);
    await walk(surface, { most: 2 });
  });

// One way for each page: Firefox under a driver does not come back by key from its own bars.
for (const [width, height, key, engines] of [
  [1280, 800, "Tab", ""],
  [640, 400, "Tab", ""],
  [640, 400, "Shift+Tab", " @firefox"],
] as const)
  test(`in the share dialog at ${width}×${height} the last row hides no control: ${key}${engines}`, async ({
    surface,
    reader,
  }) => {
    await surface.setSize({ width, height });
    await reader.open();
    await surface.press("s");
    await reader.hasToolbar();
    await surface.press("h");
    await expect.poll(() => reader.own()).toHaveLength(1);
    const share = new ShareDialog(surface);
    await share.open();
    await share.showMore();
    await share.turn("veil");
    const stops = await walk(surface, { key, most: 40 });
    expect(stops.length).toBeGreaterThan(8);
  });
