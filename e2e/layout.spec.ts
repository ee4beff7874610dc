import { expect, test } from "./pages/test";
import { type Look, visitScreens } from "./pages/screens";
import { standingOut } from "./support/standing-out";

/** Those in which axe looks are looked at there. */
const LOOKS: readonly Look[] = [
  { language: "en", theme: "dark", width: 360, height: 740, textSize: 7 },
  { language: "ar", theme: "light", width: 768 },
  { language: "ar", theme: "sepia", width: 360, browserSize: 32 },
  { language: "en", theme: "light", width: 320, height: 256 },
];

for (const look of LOOKS) {
  const { language, width, height, textSize, browserSize } = look;
  const size = height === undefined ? `${width}` : `${width}×${height}`;
  const letters = textSize === undefined && browserSize === undefined ? "" : ", large letters";
  test(`nothing stands out sideways: ${language}, ${size} px${letters}`, async ({ page }) => {
    const found: string[] = [];
    await visitScreens(page, look, async (screen) => {
      for (const what of await standingOut(page)) found.push(`${screen}: ${what}`);
    });
    expect(found).toEqual([]);
  });
}
