import { expect, pagesOnPage, test } from "./pages/test";
import { ar } from "./pages/words";
import { type Look, visitScreens, visitTroubles } from "./pages/screens";
import { faultsOn } from "./support/axe-faults";
import { standingOut } from "./support/standing-out";

const LOOKS: readonly Look[] = [
  { language: "ar", theme: "light", width: 1440 },
  { language: "ar", theme: "dark", width: 360, height: 740 },
  { language: "en", theme: "sepia", width: 1280 },
  { language: "en", theme: "dark", width: 1280 },
  { language: "ar", theme: "sepia", width: 360 },
  { language: "en", theme: "light", width: 360 },
];

for (const look of LOOKS) {
  const { language, theme, width } = look;
  test(`axe finds nothing amiss, nothing stands out sideways: ${language}, ${theme}, ${width} px`, async ({
    page,
  }) => {
    const found: string[] = [];
    let checked = 0;
    await visitScreens(page, look, async (screen) => {
      const faults = [...(await faultsOn(page)), ...(await standingOut(page))];
      for (const fault of faults) found.push(`${screen}: ${fault}`);
      checked++;
    });
    expect(found).toEqual([]);
    expect(checked).toBe(14);
  });
}

for (const look of [LOOKS[1], LOOKS[3]]) {
  if (!look) continue;
  const { language, theme, width } = look;
  test(`the same where nothing is kept any more: ${language}, ${theme}, ${width} px`, async ({
    page,
  }) => {
    const found: string[] = [];
    await visitTroubles(page, look, async (screen) => {
      const faults = [...(await faultsOn(page)), ...(await standingOut(page))];
      for (const fault of faults) found.push(`${screen}: ${fault}`);
    });
    expect(found).toEqual([]);
  });
}

test("marked words are read as they stand, each once, and a note lies behind them", async ({
  page,
}) => {
  const { surface, reader } = pagesOnPage(page);
  await reader.open();
  const paragraph = (await reader.text()).split("\n")[0]?.replace(/\.$/u, "") ?? "";
  await reader.clickEndOf("تتأخر", { count: 3 });
  await reader.isAboutToMark(paragraph);
  await reader.mark("sage");
  await expect.poll(() => reader.own()).toHaveLength(1);
  await surface.press("Escape");
  await reader.highlight("تقا", "sky", { modifiers: ["Alt"], after: "وتؤكد ال" });
  await surface.press("Escape");
  await reader.highlight("عناصر داعش في أن", "rose");

  const devTools = await page.context().newCDPSession(page);
  const { nodes } = await devTools.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const readingOrder = (id: string): typeof nodes => {
    const node = byId.get(id);
    return node ? [node, ...(node.childIds ?? []).flatMap(readingOrder)] : [];
  };
  const seen = readingOrder(nodes[0]?.nodeId ?? "").filter(({ ignored }) => !ignored);
  const spoken = seen.filter(({ role }) => role?.value === "StaticText");
  const read = spoken.map(({ name }) => String(name?.value)).join("");
  const words = (await reader.text()).replaceAll(/\s/gu, "");
  expect(read.replaceAll(/\s/gu, "").split(words)).toHaveLength(2);

  const links = seen.filter(({ role }) => role?.value === "doc-noteref");
  const named = links.map(({ name }) => String(name?.value).trim());
  const marks = await page
    .locator("#text mark[data-stops]")
    .evaluateAll((all) => all.map((it) => it.textContent.trim()));
  expect(named).toEqual(marks);
  expect(named).toContain("التقارير");
  const details = links.map(({ properties }) => properties?.find((it) => it.name === "details"));
  expect(details.every((it) => (it?.value.relatedNodes?.length ?? 0) > 0)).toBe(true);
});

test("with the system's own colours one can tell what is chosen, on, and to be done first", async ({
  page,
}) => {
  const { reader, desk, layers } = pagesOnPage(page);
  await reader.open();
  await page.emulateMedia({ forcedColors: "active" });
  const look = (selector: string) =>
    page.locator(selector).evaluateAll((all) =>
      all.map((it) => {
        const { backgroundColor, borderStyle, outlineStyle } = getComputedStyle(it);
        return `${backgroundColor} ${borderStyle} ${outlineStyle}`;
      }),
    );

  await desk.openPreferences();
  const choices = page.locator("#page-shape fieldset label.choice");
  const isChosen = await choices.evaluateAll((all) =>
    all.map((it) => it.querySelector("input")?.checked === true),
  );
  const chosen = await look("#page-shape fieldset label.choice");
  const looksOf = (is: boolean) => new Set(chosen.filter((_, i) => isChosen[i] === is));
  expect(looksOf(true).size).toBe(1);
  expect(looksOf(true)).not.toEqual(looksOf(false));
  await desk.closeDialog();

  await reader.select("الدول المجاورة");
  const scissors = `[role=toolbar] [aria-label="${ar.toolbar.exactLetters}"]`;
  const [off] = await look(scissors);
  await reader.pressToolbar("exactLetters");
  expect(await look(scissors)).not.toEqual([off]);
  await reader.pressToolbar("note");
  const [primary, quiet] = await Promise.all([
    look("aside form [type=submit]"),
    look("aside form [type=button]"),
  ]);
  expect(primary).not.toEqual(quiet);

  await layers.open();
  const solo = ".layer-row [aria-pressed]:first-child";
  const before = await look(solo);
  await page.locator(solo).first().click();
  await expect.poll(async () => (await look(solo))[0]).not.toBe(before[0]);
});

test("what is on is told by more than its hue", async ({ page }) => {
  const { reader } = pagesOnPage(page);
  await reader.open();
  await reader.select("الدول المجاورة");
  const scissors = page.locator(`[role=toolbar] [aria-label="${ar.toolbar.exactLetters}"]`);
  const line = () => scissors.evaluate((it) => getComputedStyle(it).boxShadow);
  expect(await line()).toBe("none");
  await reader.pressToolbar("exactLetters");
  await expect.poll(line).toContain("inset");
});
