import type { Page } from "@playwright/test";
import { doorOf, SELECTION } from "./pages/late-doors";
import { expect, pagesOnPage, test } from "./pages/test";
import { ar } from "./pages/words";
import { fileOf, filesOf, GUIDE, LATE, MODES, TO_MARK, type Mode } from "./support/late-files";
import { isReadable, isReadableAndMarkable, selectsByKey } from "./support/markable";

// Answers are put in the files' place; a worker would answer from what it keeps.
test.use({ serviceWorkers: "block" });

/** The parts' notices, wherever they stand. */
const notices = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("[role=alert], [role=status]")]
      .map((it) => it.textContent)
      .join("\n"),
  );

async function failsAndComes(page: Page, file: string, mode: Mode) {
  let asked = 0;
  await page.route(`**/${file}*`, (route) => {
    asked += 1;
    return MODES[mode](route);
  });
  await page.goto("#/read/inshiqaqat", { waitUntil: "commit" });
  // The guide's notes come late, by a format that is a file too.
  if (!GUIDE.has(file)) await expect(page.locator("mark").first()).toBeVisible();
  const marks = filesOf(SELECTION).has(file);
  if (marks) await isReadable(page);
  else await isReadableAndMarkable(page);

  const door = doorOf(file);
  if (!door) return;
  await door.open(pagesOnPage(page));
  if (asked === 0) return; // another language's words
  await expect.poll(() => notices(page)).toContain(door.name);
  await page.unrouteAll();
  // It may have come by itself just now.
  await page.evaluate(
    (name) =>
      [...document.querySelectorAll("button")].find((it) => it.textContent === name)?.click(),
    ar.fault.retry,
  );
  await expect(page.locator(door.isOpen).first()).toBeVisible();
  await expect.poll(() => notices(page)).not.toContain(door.name);
  if (marks) await isReadableAndMarkable(page);
}

for (const [nth, mode] of (Object.keys(MODES) as Mode[]).entries())
  test(`each file that comes late may fail (${mode}): the text is read and marked, and the part comes with the next try`, async ({
    browser,
    browserName,
  }, { project }) => {
    test.setTimeout(480_000);
    test.skip(browserName !== "chromium", "a file is as absent in every engine");
    expect(LATE.length).toBeGreaterThan(25);
    // Each file fails in one way.
    for (const file of LATE.filter((_, at) => at % Object.keys(MODES).length === nth))
      await test.step(file, async () => {
        const context = await browser.newContext({
          baseURL: project.use.baseURL ?? "",
          locale: "ar",
          serviceWorkers: "block",
        });
        const page = await context.newPage();
        const bugs: string[] = [];
        page.on("pageerror", ({ message }) => bugs.push(message));
        await failsAndComes(page, file, mode);
        expect(bugs).toEqual([]);
        await context.close();
      });
  });

// Firefox remembers any module that failed, and all that import it; Chromium one that was cut.
for (const mode of Object.keys(MODES) as Mode[]) {
  test(`what a part needs may fail (${mode}), and comes without leaving the page @firefox`, async ({
    page,
  }) => {
    const desk = "src/features/layers/LayersDesk.tsx";
    const needed =
      [...filesOf(desk)].find((file) => file !== fileOf(desk) && !GUIDE.has(file)) ?? "";
    await failsAndComes(page, needed, mode);
  });
}

test("the network is cut just after the text stands; what is missing comes when it is back @firefox", async ({
  page,
  context,
}) => {
  // Nothing that is late comes before the cut, but what comes beside the text.
  let isCut = false;
  let held = 0;
  await page.route(/\/assets\/.*\.js/, (route) => {
    const isLate = LATE.some((it) => route.request().url().includes(it) && !TO_MARK.has(it));
    if (isCut || !isLate) return route.continue();
    held += 1;
    return undefined;
  });
  await page.goto("#/read/inshiqaqat", { waitUntil: "commit" });
  await isReadable(page);
  await selectsByKey(page);
  await page.keyboard.press("Escape");
  await expect.poll(() => held).toBeGreaterThan(0);
  isCut = true;
  await context.setOffline(true);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await isReadableAndMarkable(page);
  await expect.poll(() => notices(page)).toContain(ar.margin.title);
  await context.setOffline(false);
  await expect(page.locator(".layers > summary")).toBeVisible();
});

test("what hangs is waited for in its place", async ({ page }) => {
  await page.route(`**/${fileOf("src/features/layers/LayersDesk.tsx")}*`, () => undefined);
  await page.goto("#/read/inshiqaqat");
  await isReadableAndMarkable(page);
  await expect
    .poll(() => notices(page))
    .toContain(ar.late.slow.replace("{{name}}", ar.late.layers));
  await page.unrouteAll(); // lets go on what waits
  await expect(page.locator(".layers > summary")).toBeVisible();
});

test.describe("in another language", () => {
  test.use({ locale: "en" });
  for (const mode of ["hangs", "abort"] as const)
    test(`whose words do not come (${mode}) the text stands with those at hand`, async ({
      page,
    }) => {
      await page.route(`**/${fileOf("src/i18n/en/first.ts")}*`, (route) =>
        mode === "abort" ? route.abort() : undefined,
      );
      await page.goto("#/read/inshiqaqat");
      await isReadableAndMarkable(page);
      await expect(page.locator("html")).toHaveAttribute("lang", "ar");
      await page.unrouteAll();
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
    });
});

test("a newer deploy's missing file offers the new version, and keeps the draft", async ({
  page,
}) => {
  const { surface, reader, margin } = pagesOnPage(page);
  await page.route(`**/${fileOf("src/app/StoragePage.tsx")}*`, MODES[404]);
  await reader.open();
  await reader.select("التحديات الداخلية");
  await reader.pressToolbar("note");
  await margin.isWriting("التحديات الداخلية");
  await surface.type("مسودة لم تُحفظ");
  await page.goto("#/storage");
  await expect.poll(() => notices(page)).toContain(ar.bar.storage);
  await page.unrouteAll();
  await page.getByRole("button", { name: ar.late.reopen }).click();
  await expect(page.locator("main h1")).toHaveText(ar.storage.title);
  await page.goBack();
  await expect(page.locator("textarea")).toHaveValue("مسودة لم تُحفظ");
});
