import { ar } from "../src/i18n/ar";
import { eventually, expect, test } from "./fixtures";
import { DIST } from "./support/deploy";
import { clickOn, findWords, selectWords } from "./support/find";
import { serveFolder, type StaticServer } from "./support/static-server";
import type { Surface } from "./support/surface";

test.use({ serviceWorkers: "allow" });

const FIRST_WORDS = "لم تتأخر الخلافات السياسية";
const GUIDE_NOTE = "اختصار من أوائل كلمات";
const OWN_NOTE = "تُقرأ مع الفقرة الأخيرة";

let server: StaticServer;
test.beforeEach(async () => {
  server = await serveFolder(DIST, "/school/reader/");
});
test.afterEach(() => server.stop());

const isKept = (surface: Surface) =>
  eventually(surface, () => navigator.serviceWorker.ready.then(() => true)).toBe(true);

const margin = (surface: Surface) =>
  eventually(surface, () => document.querySelector("#margin")?.textContent ?? "");

test("after the first visit the reader opens with no network: text, faces, notes @engines", async ({
  surface,
}) => {
  await surface.goto(server.url);
  await selectWords(surface, FIRST_WORDS);
  await clickOn(surface, "button", ar.toolbar.note);
  await eventually(surface, () => document.activeElement?.localName).toBe("textarea");
  await surface.type(OWN_NOTE);
  await clickOn(surface, "button", ar.margin.save);
  await margin(surface).toContain(OWN_NOTE);
  await isKept(surface);

  await server.stop();
  await surface.reload();
  await findWords(surface, FIRST_WORDS);
  await margin(surface).toContain(GUIDE_NOTE);
  await margin(surface).toContain(OWN_NOTE);
  await eventually(surface, () => document.querySelectorAll("main mark").length).toBeGreaterThan(
    10,
  );
  await eventually(surface, drawnFaces).toEqual(["Amiri", "Vazirmatn"]);

  // A new tab, and a text that was not opened before.
  const tab = await surface.openTab();
  await tab.goto(`${server.url}#/read/qira-bil-hashiya`);
  await eventually(tab, () => document.querySelectorAll("main article h1").length).toBe(1);
  await margin(tab).toContain(ar.margin.guide);
});

test("the first visit asks nobody but the reader's own host @engines", async ({ surface }) => {
  await surface.goto(server.url);
  await findWords(surface, FIRST_WORDS);
  await isKept(surface);
  const asked = await surface.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name),
  );
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((address) => !address.startsWith(server.url))).toEqual([]);
  // What was asked of the host is there: nothing is linked that does not exist.
  expect(server.missing).toEqual([]);
});

test("over a school's plain http it reads and marks, only not offline", async ({ surface }) => {
  test.skip(surface.engine !== "chromium", "only Chromium takes a name for this machine");
  await surface.goto(server.url.replace("127.0.0.1", "school.test"));
  expect(await surface.evaluate(() => isSecureContext)).toBe(false);
  await selectWords(surface, FIRST_WORDS);
  await surface.press("h");
  await margin(surface).toContain(FIRST_WORDS);
  await surface.reload();
  await margin(surface).toContain(FIRST_WORDS);
});

/** The families that were loaded and are used for Arabic. */
function drawnFaces(): string[] {
  const loaded = [...document.fonts].filter(({ status }) => status === "loaded");
  const families = loaded.map(({ family }) => family.replaceAll('"', ""));
  return [...new Set(families)]
    .filter((family) => document.fonts.check(`20px ${family}`, "حاشية"))
    .toSorted();
}
