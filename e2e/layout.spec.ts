import { expect, test } from "./pages/test";
import { type Look, visitScreens } from "./pages/screens";
import { standingOut } from "./support/standing-out";

test.skip(({ browserName }) => browserName !== "chromium", "widths are the same in every engine");

/** Those in which axe looks are looked at there. */
const LOOKS: readonly Look[] = [
  { language: "en", theme: "dark", width: 360, height: 740, textSize: 7 },
  { language: "ar", theme: "light", width: 768 },
];

for (const look of LOOKS) {
  const { language, width, textSize } = look;
  const letters = textSize === undefined ? "" : ", large letters";
  test(`nothing stands out sideways: ${language}, ${width} px${letters}`, async ({ page }) => {
    const found: string[] = [];
    await visitScreens(page, look, async (screen) => {
      for (const what of await standingOut(page)) found.push(`${screen}: ${what}`);
    });
    expect(found).toEqual([]);
  });
}
