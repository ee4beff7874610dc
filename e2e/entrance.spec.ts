import { expect, pagesOnPage, test } from "./pages/test";
import { DIST } from "./support/deploy";
import { serveFolder } from "./support/static-server";

const LINK = "read/qira-bil-hashiya?s=%D8%B9&x=1";
const opened = (page: { url(): string }) => expect.poll(() => new URL(page.url()).hash);

for (const sign of ["%23", "%2523", "index.html%23"])
  test(`an address whose # was written as ${sign} opens what it names`, async ({ page }) => {
    await page.goto(`${sign}/${LINK}`);
    await opened(page).toMatch(/^#\/read\/qira-bil-hashiya/u);
    await expect(page.locator("#text h1")).toBeVisible();
  });

test("so it does on a plain host that shows the folder's 404.html", async ({ page }) => {
  const server = await serveFolder(DIST, "/school/reader/");
  await page.goto(`${server.url}%23/${LINK}`);
  await opened(page).toMatch(/^#\/read\/qira-bil-hashiya/u);
  await expect(page.locator("#text h1")).toBeVisible();
  await page.goto(`${server.url}no/such/page`);
  await expect(page.getByText("لا صفحة بهذا العنوان.")).toBeVisible();
  await server.stop();
});

test.describe("with the worker", () => {
  test.use({ serviceWorkers: "allow" });
  test("so it does with no network", async ({ page }) => {
    const server = await serveFolder(DIST, "/school/reader/");
    await page.goto(server.url);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await server.stop();
    for (const address of [`%23/${LINK}`, "read/qira-bil-hashiya/", "read/qira-bil-hashiya"]) {
      await page.goto("about:blank");
      await page.goto(`${server.url}${address}`);
      await opened(page).toMatch(/^#\/read\/qira-bil-hashiya/u);
      await expect(page.locator("#root > .reading-room h1")).toBeVisible();
    }
  });
});

test("a browser that is too old is told so, in both languages", async ({ page }) => {
  await page.addInitScript(() => void Reflect.deleteProperty(Intl, "Segmenter"));
  await page.goto("");
  await expect(page.getByText("This browser is too old for the reader")).toBeVisible();
  await expect(page.getByText("هذا المتصفح أقدم من أن يفتح القارئ")).toBeVisible();
});

test("a program that did not come is told, where it would have stood", async ({ page }) => {
  await page.route(/\/assets\/index-.*\.js/u, (route) => route.abort());
  await page.goto("#/read/inshiqaqat");
  await expect(page.getByText("لم يصل القارئ")).toBeVisible();
  await page.unrouteAll();
  await page.reload();
  await pagesOnPage(page).reader.isReady();
});
