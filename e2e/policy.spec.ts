import { haveNotes } from "./pages/own-notes";
import { expect, pagesOnPage, test } from "./pages/test";
import { ar } from "./pages/words";

test.use({ serviceWorkers: "allow" });

const WORDS = "التحديات الداخلية والخارجية";
const ARTICLE = "**/articles/inshiqaqat.json";

test("under the headers that a host should send, and the page's own policy, all goes on @firefox", async ({
  page,
  context,
}) => {
  const { reader, margin, desk } = pagesOnPage(page);
  const refused: string[] = [];
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    ),
  );
  page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  // Firefox runs what is to be there first in its empty page too, which has no storage.
  page.on("pageerror", ({ message }) => page.url() !== "about:blank" && refused.push(message));
  // A note whose place has to be searched, by the worker.
  await haveNotes(page, [{ words: WORDS, note: "حاشية" }]);
  await page.route(ARTICLE, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('"text": "', '"text": "وهذه جملة أضيفت. ');
    return route.fulfill({ response, body });
  });
  const worker = page.waitForEvent("worker");

  const answer = await page.goto("#/read/inshiqaqat");
  const headers = answer?.headers() ?? {};
  expect(headers).toMatchObject({
    "content-security-policy": "frame-ancestors 'self'",
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
  expect(headers["permissions-policy"]).toContain("geolocation=()");

  await reader.isReady();
  expect((await worker).url()).toContain("passage-search.worker");
  await margin.hasCard(WORDS);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await desk.openPreferences();
  await desk.closeDialog();
  await desk.press(ar.margin.share, "aside");
  await desk.isShowing(ar.sharing.title);
  await desk.press(ar.sharing.qr.title, "dialog[open]");
  await expect(page.locator("dialog[open] svg").first()).toBeVisible();
  for (const address of ["#/storage", "#/library", "#/compare/inshiqaqat"]) {
    await page.goto(address);
    await expect(page.locator("main h1")).toBeVisible();
  }
  expect(refused).toEqual([]);
  expect(context.pages()).toHaveLength(1);
});

test("no text becomes a script or a picture but by the one policy @firefox", async ({ page }) => {
  await page.goto("#/library");
  const outcome = await page.evaluate(async () => {
    const attempt = (act: () => unknown) => {
      try {
        act();
        return "allowed";
      } catch (error) {
        return error instanceof TypeError ? "refused" : String(error);
      }
    };
    const picture = new Image();
    picture.src = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
    const isShown = await picture.decode().then(
      () => true,
      () => false,
    );
    return {
      markup: attempt(() => (document.createElement("div").innerHTML = "<b>x</b>")),
      worker: attempt(() => new Worker("/sw.js")),
      policy: attempt(() => {
        const { trustedTypes } = window as { trustedTypes?: { createPolicy(name: string): void } };
        trustedTypes?.createPolicy("another");
      }),
      isShown,
    };
  });
  expect(outcome).toEqual({
    markup: "refused",
    worker: "refused",
    policy: "refused",
    isShown: false,
  });
});
