import { haveNotes } from "./pages/own-notes";
import { ShareDialog } from "./pages/share-dialog";
import { expect, pagesOnPage, test } from "./pages/test";
import { ar } from "./pages/words";

const { sharing } = ar;

test("a selection drawn out of a field leaves the dialog open; a press and a release beside it close it @firefox", async ({
  page,
}) => {
  await haveNotes(page, [{ words: "المرصد السوري" }]);
  const { surface, reader } = pagesOnPage(page);
  const share = new ShareDialog(surface);
  await reader.open();
  await share.open();
  await share.write("message", "اقرأ ثم اكتب");
  await share.rests();
  const field = await page.getByLabel(sharing.message).boundingBox();
  const [x, y] = [(field?.x ?? 0) + (field?.width ?? 0) - 20, (field?.y ?? 0) + 15];
  await surface.drag([
    [x, y],
    [30, y],
    [10, y + 10],
  ]);
  await surface.drag([
    [10, 10],
    [x, y],
  ]);
  await share.isShowing(sharing.title);
  await expect(page.getByLabel(sharing.message)).toBeVisible();
  await surface.click([10, 10]);
  await share.isShowing(null);
});

test("a dialog holds the page behind it still", async ({ page, browserName }) => {
  test.skip(browserName === "webkit", "its driver has no wheel");
  const { surface, reader } = pagesOnPage(page);
  const share = new ShareDialog(surface);
  await haveNotes(page, [{ words: "المرصد السوري" }]);
  await reader.open();
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => reader.scrolled()).toBe(200);
  const width = await page.evaluate(() => document.body.clientWidth);
  await share.open();
  await share.rests();
  await page.mouse.move(20, 400);
  await page.mouse.wheel(0, 300);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflowY)).toBe(
    "hidden",
  );
  expect(await reader.scrolled()).toBe(200);
  expect(await page.evaluate(() => document.body.clientWidth)).toBe(width);
  await page.keyboard.press("Escape");
  await share.isShowing(null);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => reader.scrolled()).toBe(500);
});
