import type { Page } from "@playwright/test";
import { clickOn } from "./pages/controls";
import { expect, pagesOnPage, test, type AllPages } from "./pages/test";
import { ar } from "./pages/words";
import { fileOf, filesOf, GUIDE, LATE, MODES, TO_MARK, type Mode } from "./support/late-files";
import { isReadable, isReadableAndMarkable, selectsByKey } from "./support/markable";

test.skip(({ browserName }) => browserName === "webkit", "its requests cannot be answered here");
// Answers are put in the files' place; a worker would answer from what it keeps.
test.use({ serviceWorkers: "block" });

/** What a reader does to have a late part, how it is called where it does not come, and how one sees that it is there. */
type Door = {
  readonly key: string;
  readonly name: string;
  readonly open: (pages: AllPages) => Promise<unknown>;
  readonly isOpen: string;
};

const pressed = (name: string, within: string) => (pages: AllPages) =>
  clickOn(pages.surface, { role: "button", name, within });
const gone = (address: string) => (pages: AllPages) => pages.surface.goto(address);

const SELECTION = "src/features/reader/SelectionLayer.tsx";
const DOORS: readonly Door[] = [
  {
    key: SELECTION,
    name: ar.late.selection,
    open: () => Promise.resolve(),
    isOpen: "#root > .reading-room h1",
  },
  {
    key: "src/app/margin-parts.ts",
    name: ar.margin.title,
    open: () => Promise.resolve(),
    isOpen: "aside.margin",
  },
  {
    key: "src/features/layers/LayersDesk.tsx",
    name: ar.late.layers,
    open: () => Promise.resolve(),
    isOpen: ".layers > summary",
  },
  {
    key: "src/app/create-keepers.ts",
    name: ar.late.keepers,
    open: () => Promise.resolve(),
    isOpen: ".layers > summary",
  },
  {
    key: "src/app/TopBarDialog.tsx",
    name: ar.bar.preferences,
    open: pressed(ar.bar.preferences, "header"),
    isOpen: "#page-shape",
  },
  {
    key: "src/app/LibraryPage.tsx",
    name: ar.library.title,
    open: gone("#/library"),
    isOpen: "main h1",
  },
  {
    key: "src/app/StoragePage.tsx",
    name: ar.bar.storage,
    open: gone("#/storage"),
    isOpen: "main h1",
  },
  {
    key: "src/app/ComparePage.tsx",
    name: ar.late.compare,
    open: gone("#/compare/inshiqaqat"),
    isOpen: "main h1",
  },
  {
    key: "src/features/sharing/ShareDialog.tsx",
    name: ar.margin.share,
    open: pressed(ar.margin.share, "aside"),
    isOpen: "dialog[open]",
  },
];
/** The words of a part come with it. */
const SECTIONS: Readonly<Record<string, string>> = {
  margin: "src/app/margin-parts.ts",
  layers: "src/features/layers/LayersDesk.tsx",
  storage: "src/app/StoragePage.tsx",
  compare: "src/app/ComparePage.tsx",
  sharing: "src/features/sharing/ShareDialog.tsx",
};
const doorOf = (file: string) => {
  const [, section = ""] = /\/(?:ar|en)-(\w+)-/.exec(file) ?? [];
  return DOORS.find(({ key }) => key === SECTIONS[section] || filesOf(key).has(file));
};

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
  test(`what a part needs may fail (${mode}), and comes without leaving the page`, async ({
    page,
  }) => {
    const desk = "src/features/layers/LayersDesk.tsx";
    const needed =
      [...filesOf(desk)].find((file) => file !== fileOf(desk) && !GUIDE.has(file)) ?? "";
    await failsAndComes(page, needed, mode);
  });
}

test("the network is cut just after the text stands; what is missing comes when it is back", async ({
  page,
  context,
}) => {
  // Nothing that is late comes before the cut, but what comes beside the text.
  let isCut = false;
  await page.route(/\/assets\/.*\.js/, (route) =>
    LATE.some((file) => route.request().url().includes(file) && !TO_MARK.has(file)) && !isCut
      ? undefined
      : route.continue(),
  );
  await page.goto("#/read/inshiqaqat", { waitUntil: "commit" });
  await isReadable(page);
  await selectsByKey(page);
  await page.keyboard.press("Escape");
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
