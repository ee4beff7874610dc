import type { Page } from "@playwright/test";
import axe from "axe-core";
import { expect, test } from "./pages/test";
import { type Look, visitScreens } from "./pages/screens";

test.skip(({ browserName }) => browserName !== "chromium", "axe says the same in every engine");

const LOOKS: readonly Look[] = [
  { language: "ar", theme: "light", width: 1280 },
  { language: "ar", theme: "dark", width: 360 },
  { language: "en", theme: "sepia", width: 1280 },
  { language: "en", theme: "dark", width: 1280 },
  { language: "ar", theme: "sepia", width: 360 },
  { language: "en", theme: "light", width: 360 },
];

for (const look of LOOKS) {
  const { language, theme, width } = look;
  test(`axe finds nothing amiss: ${language}, ${theme}, ${width} px`, async ({ page }) => {
    const found: string[] = [];
    let checked = 0;
    await visitScreens(page, look, async (screen) => {
      for (const fault of await faultsOn(page)) found.push(`${screen}: ${fault}`);
      checked++;
    });
    expect(found).toEqual([]);
    expect(checked).toBe(13);
  });
}

/** What axe finds on the page as it is; and on its contrasts when its Arabic words are Latin ones. */
async function faultsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const asItIs = await page.evaluate(() =>
    window.axe.run({ rules: { "color-contrast": { enabled: false } } }),
  );
  // axe takes letters that join for an icon font, and passes over their contrast: all of it is measured here.
  const inLatin = await page.evaluate(async () => {
    const arabic = /[\p{Script=Arabic}\p{M}]+/gu;
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? new Selection();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: [Node, string][] = [];
    while (walker.nextNode())
      texts.push([walker.currentNode, walker.currentNode.textContent ?? ""]);
    for (const [text, words] of texts) text.textContent = words.replace(arabic, "word");
    const results = await window.axe.run({ runOnly: ["color-contrast"] });
    for (const [text, words] of texts) text.textContent = words;
    if (anchorNode && focusNode)
      getSelection()?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    return results;
  });
  if (inLatin.passes.length === 0) throw new Error("axe looked at no contrast at all");
  return [...asItIs.violations, ...inLatin.violations].flatMap(({ id, nodes }) =>
    nodes
      .map(({ html, target, any }) => ({
        html,
        says: `${id} at ${target.join(" ")}: ${any[0]?.message}`,
      }))
      .filter(({ html, says }) => !(html.startsWith("<mark") && says.endsWith(NOTEREF_ON_MARK)))
      .map(({ says }) => says),
  );
}

/** axe wants this role on a link only; ARIA in HTML lets <mark> take any role. */
const NOTEREF_ON_MARK = "ARIA role doc-noteref is not allowed for given element";

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
