import { eventually, expect, pagesOn, test } from "./pages/test";
import { ar, en } from "./pages/words";

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

test("what is selected, marked, recoloured and saved is said, also with keys that no reader keeps", async ({
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
  await surface.press("Tab");
  await surface.press("ArrowLeft");
  await surface.press("Enter");
  await isSaid(said("تتأخر الخلافات", "sage").recoloured);

  await surface.press("Control+Alt+w");
  await surface.press("Shift+ArrowLeft");
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
