import { expect, test } from "./pages/test";
import { pagesOnPage } from "./pages/test";
import { type Look, visitScreens, visitTroubles } from "./pages/screens";
import { faultsOn } from "./support/axe-faults";
import { standingOut } from "./support/standing-out";

test.skip(({ browserName }) => browserName !== "chromium", "axe says the same in every engine");

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
