import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { writeWorker } from "../src/offline/precache-plugin";
import { eventually, expect, test } from "./pages/test";
import { ar } from "./pages/words";
import { DIST, redeployed } from "./support/deploy";
import { clickOn, findWords, selectWords } from "./support/find";
import { serveFolder, type StaticServer } from "./support/static-server";
import type { Surface } from "./support/surface";

test.use({ serviceWorkers: "allow" });

const FIRST_WORDS = "لم تتأخر الخلافات السياسية";
const GUIDE_NOTE = "اختصار من أوائل كلمات";
const CORRECTED = "لم تتأخر الاختلافات السياسية";
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
  // The program takes the standing page's place: what is being selected just then is let go.
  await eventually(surface, () => document.querySelector("#root > .reading-room") !== null).toBe(
    true,
  );
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
  // WebKit fetches the reading face of that name too.
  await eventually(surface, drawnFaces).toEqual(expect.arrayContaining(["Amiri", "Vazirmatn"]));

  // A new tab, and a text that was not opened before.
  const tab = await surface.openTab();
  await tab.goto(`${server.url}#/read/qira-bil-hashiya`);
  await eventually(tab, () => document.querySelectorAll("main article h1").length).toBe(1);
  await margin(tab).toContain(ar.margin.guide);
});

test("a face that was chosen once is there with no network, after a reload too @engines", async ({
  surface,
  desk,
}) => {
  await surface.goto(server.url);
  await findWords(surface, FIRST_WORDS);
  await isKept(surface);
  await desk.openPreferences();
  await desk.choose(ar.preferences.faces.scheherazade);
  await eventually(surface, () => document.documentElement.dataset["face"]).toBe("scheherazade");
  await desk.closeDialog();
  await eventually(surface, drawnFaces).toContain("Scheherazade New");
  await eventually(surface, async () => {
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (it) => (await caches.open(it)).keys()));
    return kept.flat().some(({ url }) => url.includes("scheherazade"));
  }).toBe(true);

  await server.stop();
  await surface.reload();
  await findWords(surface, FIRST_WORDS);
  expect(await surface.evaluate(() => document.documentElement.dataset["face"])).toBe(
    "scheherazade",
  );
  await eventually(surface, drawnFaces).toContain("Scheherazade New");
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
  await surface.goto(server.url.replace("127.0.0.1", "school.test"));
  expect(await surface.evaluate(() => isSecureContext)).toBe(false);
  await selectWords(surface, FIRST_WORDS);
  await surface.press("h");
  await margin(surface).toContain(FIRST_WORDS);
  await surface.reload();
  await margin(surface).toContain(FIRST_WORDS);
});

test("what the browser threw away of the program comes back at a visit with a network @engines", async ({
  surface,
}) => {
  const { pathname } = new URL(server.url);
  await surface.goto(server.url);
  await isKept(surface);
  const whole = await surface.evaluate(keptPaths);
  expect(whole.filter((path) => path.startsWith(pathname)).length).toBeGreaterThan(20);

  await surface.evaluate(forgetEveryOther);
  await surface.reload();
  await eventually(surface, keptPaths).toEqual(whole);
  await server.stop();
  await surface.reload();
  await findWords(surface, FIRST_WORDS);
});

test("a worker without its page asks the network, and runs in no circle without one", async ({
  page,
  context,
}) => {
  await page.goto(server.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const forgetAll = () =>
    page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
  await forgetAll();
  await page.goto(`${server.url}?anew`);
  await expect(page.locator("#text h1")).toBeVisible();

  await forgetAll();
  await server.stop();
  const failure = await page.goto(`${server.url}?again`).then(
    () => "it opened",
    (error: Error) => error.message,
  );
  expect(failure).toMatch(/CONNECTION_REFUSED|ERR_FAILED/u);
  await server.start();
  const tab = await context.newPage(); // the first one may still be on its way to nowhere
  await tab.goto(server.url);
  await expect(tab.locator("#text h1")).toBeVisible();
});

test("an install that failed is seen on the storage page, and made good from there @firefox", async ({
  surface,
  storage,
}) => {
  const broken = await redeployed("broken");
  rmSync(`${broken}/icons/icon.svg`);
  server.show(broken);
  await surface.goto(`${server.url}#/storage`);
  await storage.says("offline", ar.storage.offline.failed);
  server.show(await redeployed("whole"));
  await storage.press(ar.margin.saveAgain);
  await storage.says("offline", ar.storage.offline.ready);
});

test("a text that is corrected on the server reaches who has read it, and stays without a network @engines", async ({
  surface,
}) => {
  const folder = await redeployed("corrected");
  server.show(folder);
  await surface.goto(server.url);
  await isKept(surface);
  await findWords(surface, FIRST_WORDS);

  const file = `${folder}/articles/inshiqaqat.json`;
  const before = readFileSync(file, "utf8");
  writeFileSync(file, before.replace(FIRST_WORDS, CORRECTED));
  await surface.reload();
  await findWords(surface, CORRECTED);
  // One that is cut, or a host's own page, takes no text's place.
  writeFileSync(file, before.slice(0, before.length / 2));
  await surface.reload();
  await findWords(surface, CORRECTED);
  await server.stop();
  await surface.reload();
  await findWords(surface, CORRECTED);
});

test("a large library is not fetched whole: what was opened is kept, and opens with no network @firefox", async ({
  surface,
}) => {
  const folder = await redeployed("large");
  const whole = readFileSync(`${folder}/articles/inshiqaqat.json`, "utf8");
  const text: { blocks: object[] } = JSON.parse(whole);
  text.blocks = Array.from({ length: 4 }, () => text.blocks).flat();
  const articles = Array.from({ length: 300 }, (_, i) => ({
    id: `text-${i}`,
    headline: `نص ${i}`,
  }));
  for (const { id, headline } of articles)
    writeFileSync(`${folder}/articles/${id}.json`, JSON.stringify({ ...text, id, headline }));
  writeFileSync(`${folder}/articles/index.json`, JSON.stringify({ articles }));
  await writeWorker(folder);
  server.show(folder);

  await surface.goto(`${server.url}#/read/text-299`);
  await isKept(surface);
  await eventually(surface, keptPaths).toContain("/school/reader/articles/text-299.json");
  const fetched = new Set(server.requests.filter((path) => path.startsWith("articles/text-")));
  expect(fetched.size).toBeLessThan(100);
  expect(fetched).toContain("articles/text-0.json");

  await server.stop();
  await surface.reload();
  await eventually(surface, () => document.querySelector("h1")?.textContent).toBe("نص 299");
});

/** The paths of all files that are kept, in order. */
async function keptPaths(): Promise<string[]> {
  const kept: string[] = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) kept.push(new URL(url).pathname);
  return kept.filter((path) => !path.endsWith("-record")).toSorted();
}

async function forgetEveryOther() {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const [at, request] of (await cache.keys()).entries())
      if (at % 2 === 0) await cache.delete(request);
  }
}

/** The families that were loaded and are used for Arabic. */
function drawnFaces(): string[] {
  const loaded = [...document.fonts].filter(({ status }) => status === "loaded");
  const families = loaded.map(({ family }) => family.replaceAll('"', ""));
  return [...new Set(families)]
    .filter((family) => document.fonts.check(`20px ${family}`, "حاشية"))
    .toSorted();
}
