import type { Page } from "@playwright/test";
import { expect, test } from "./pages/test";
import { type Look, visitScreens } from "./pages/screens";

test.skip(({ browserName }) => browserName !== "chromium", "widths are the same in every engine");

const LOOKS: readonly Look[] = [
  { language: "ar", theme: "light", width: 360, height: 740 },
  { language: "en", theme: "dark", width: 360, height: 740, textSize: 7 },
  { language: "ar", theme: "light", width: 768 },
  { language: "ar", theme: "light", width: 1440 },
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

/** What reaches beyond the window's sides, or can be scrolled sideways. */
const standingOut = (page: Page) =>
  page.evaluate(() => {
    const scrolling = [...document.querySelectorAll<HTMLElement>("html, body *")].filter((it) => {
      const { overflowX } = getComputedStyle(it);
      const isScroller = it === document.documentElement || /auto|scroll/.test(overflowX);
      return isScroller && it.scrollWidth > it.clientWidth + 1;
    });
    const beyond = [...document.querySelectorAll<HTMLElement>("body *")].filter((it) => {
      const { left, right, width, height } = it.getBoundingClientRect();
      const isCut = it.parentElement?.closest(".truncate") != null; // it ends in dots
      const isHidden = isCut || width <= 1 || height <= 1 || !it.checkVisibility();
      return !isHidden && (left < -1 || right > innerWidth + 1);
    });
    return [...scrolling, ...beyond].map(
      (it) =>
        `<${it.localName} class="${it.getAttribute("class") ?? ""}"> ${it.textContent.slice(0, 30)}`,
    );
  });
