import { expect, test } from "./pages/test";
import { type Look, visitScreens } from "./pages/screens";
import { faultsOn } from "./support/axe-faults";

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
