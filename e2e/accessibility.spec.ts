import { expect, test } from "./pages/test";
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
