import type { Page } from "@playwright/test";

/** Presses what stands in the menu of the margin's head, by keys. */
export async function pressMore(page: Page, name: string): Promise<void> {
  await page.locator("aside .menu > summary").press("Enter");
  await page.getByRole("button", { name, exact: true }).press("Enter");
}
