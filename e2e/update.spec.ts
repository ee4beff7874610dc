import { ar } from "./pages/words";
import { eventually, expect, test } from "./fixtures";
import { redeployed } from "./support/deploy";
import { clickOn, selectWords } from "./support/find";
import { serveFolder, type StaticServer } from "./support/static-server";
import type { Surface } from "./support/surface";

test.use({ serviceWorkers: "allow" });

const WORDS = "ينتج عنها إعدامات";
const DRAFT = "هنا حاشية لم تكتمل بعد";

let server: StaticServer;
test.beforeEach(async () => {
  server = await serveFolder(await redeployed("first"));
});
test.afterEach(() => server.stop());

const deploy = (surface: Surface) =>
  eventually(surface, () => document.documentElement.dataset["deploy"]);

const said = (surface: Surface) => eventually(surface, () => document.body.innerText);

const draft = (surface: Surface) =>
  eventually(surface, () => document.querySelector("textarea")?.value);

async function openWithDraft(surface: Surface) {
  await surface.goto(server.url);
  await eventually(surface, () => navigator.serviceWorker.ready.then(() => true)).toBe(true);
  await selectWords(surface, WORDS);
  await clickOn(surface, "button", ar.toolbar.note);
  await eventually(surface, () => document.activeElement?.localName).toBe("textarea");
  await surface.type(DRAFT);
  await draft(surface).toBe(DRAFT);
}

/** Another tab that is opened looks for a newer deploy; all tabs hear of it. */
async function openTab(surface: Surface): Promise<Surface> {
  const tab = await surface.openTab();
  await tab.goto(server.url);
  return tab;
}

test("a new deploy waits beside an open draft: later, then now @engines", async ({ surface }) => {
  await openWithDraft(surface);
  server.show(await redeployed("second"));
  await openTab(surface);

  await said(surface).toContain(ar.update.available);
  await deploy(surface).toBe("first");
  await draft(surface).toBe(DRAFT);

  await clickOn(surface, "button", ar.update.later);
  await said(surface).not.toContain(ar.update.available);
  await draft(surface).toBe(DRAFT);

  await surface.reload();
  await said(surface).toContain(ar.update.available);
  await clickOn(surface, "button", ar.update.now);
  await deploy(surface).toBe("second");
  await draft(surface).toBe(DRAFT);
  await said(surface).not.toContain(ar.update.available);
});

test("an update in one tab leaves another tab's draft alone, and says so there @engines", async ({
  surface,
}) => {
  await openWithDraft(surface);
  server.show(await redeployed("second"));
  const tab = await openTab(surface);

  await clickOn(tab, "button", ar.update.now);
  await deploy(tab).toBe("second");

  await said(surface).toContain(ar.update.elsewhere);
  await deploy(surface).toBe("first");
  await draft(surface).toBe(DRAFT);
  await clickOn(surface, "button", ar.margin.save);
  await eventually(surface, () => document.querySelector("#margin")?.textContent).toContain(DRAFT);

  await clickOn(surface, "button", ar.update.now);
  await deploy(surface).toBe("second");
  await eventually(surface, () => document.querySelector("#margin")?.textContent).toContain(DRAFT);
  await expect
    .poll(() => surface.evaluate(() => document.querySelectorAll("textarea").length))
    .toBe(0);
});
