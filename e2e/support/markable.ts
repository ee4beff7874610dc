import { expect, type Page } from "@playwright/test";

/** The program's: before it came the text stood there already. */
export const isReadable = (page: Page) =>
  expect(page.locator("#root > .reading-room h1")).toBeVisible();

/** Selects the first word on screen. */
export async function selectsByKey(page: Page) {
  await page.locator("#text").focus();
  await expect(async () => {
    await page.keyboard.press("s");
    await expect(page.locator("[role=toolbar]")).toBeVisible({ timeout: 300 });
  }).toPass();
}

export async function isReadableAndMarkable(page: Page) {
  await isReadable(page);
  const before = await page.locator("#text mark").count();
  await selectsByKey(page);
  await page.keyboard.press("h");
  await expect.poll(() => page.locator("#text mark").count()).toBeGreaterThan(before);
}
