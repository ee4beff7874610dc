import { readFileSync } from "node:fs";
import { ar } from "./pages/words";
import { writeNote } from "./pages/notes";
import { GUIDE_QUOTES, HEADLINE } from "./pages/built-in";
import { eventually, expect, pagesOnPage, test } from "./pages/test";
import { DIST } from "./support/deploy";
import { serveFolder } from "./support/static-server";

const article: { blocks: { text: string }[] } = JSON.parse(
  readFileSync(new URL("../public/articles/inshiqaqat.json", import.meta.url), "utf8"),
);

test.use({ serviceWorkers: "allow" });

test("a newcomer sees the text, the guide's highlights and their notes @engines", async ({
  surface,
  reader,
  margin,
}) => {
  await surface.goto("");
  await reader.isReady();

  await eventually(surface, () => location.hash).toBe("#/read/inshiqaqat");
  await eventually(surface, () => document.querySelector("h1")?.textContent).toBe(HEADLINE);
  await expect.poll(() => reader.text()).toBe(article.blocks.map(({ text }) => text).join("\n"));
  await expect
    .poll(async () => (await reader.highlights()).map(({ words }) => words))
    .toEqual(GUIDE_QUOTES);
  await expect.poll(() => margin.quotes()).toEqual(GUIDE_QUOTES);
  for (const { note, meta } of await margin.seen()) {
    expect(note).not.toBe("");
    expect(meta).toBe(ar.margin.guide);
  }

  const page = await surface.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    title: document.title,
    reading: getComputedStyle(document.querySelector(".body") ?? document.body).direction,
  }));
  expect(page).toMatchObject({ lang: "ar", dir: "rtl", reading: "rtl" });
  expect(page.title).toContain(ar.app.name);
});

test("nothing is asked of another host, and nothing goes wrong unseen @firefox", async ({
  page,
  context,
  baseURL,
}) => {
  const { reader, margin, desk } = pagesOnPage(page);
  const asked: string[] = [];
  const wrong: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") wrong.push(message.text());
  });
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });

  await page.goto("");
  await reader.isReady();
  await writeNote({ reader, margin }, "التحديات الداخلية", "نعم");
  await desk.openPreferences();
  await desk.choose(ar.preferences.themes.dark);
  await desk.closeDialog();
  await page.goto("#/library");
  await reader.open("#/read/qira-bil-hashiya");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  const names = asked.map((address) => new URL(address).pathname);
  expect(names).toContain("/articles/inshiqaqat.json");
  expect(names.some((name) => name.endsWith(".woff2"))).toBe(true);
  expect(asked.filter((address) => !address.startsWith(baseURL ?? "http"))).toEqual([]);
  expect(wrong).toEqual([]);
});

test("with no script at all a text is read at its address, which says what it is", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    ...(baseURL && { baseURL }),
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  for (const address of ["", "read/inshiqaqat/", "read/inshiqaqat/index.html"]) {
    await page.goto(address);
    await expect(page.locator("#text h1")).toHaveText(HEADLINE);
    expect(await page.locator("#text .line").allTextContents()).toEqual(
      article.blocks.map(({ text }) => text),
    );
    await expect(page.locator("#text .line").last()).toBeVisible();
  }
  const head = await page.locator("head").innerHTML();
  expect(head).toContain(`<title>${HEADLINE} — ${ar.app.name}</title>`);
  expect(head).toContain(`<meta property="og:title" content="${HEADLINE}">`);
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", "read/inshiqaqat/");
  await expect(page.locator(".body")).toHaveCSS("font-family", /Amiri/u);
  await context.close();
});

test.describe("while the program takes over", () => {
  test.use({ serviceWorkers: "block", viewport: { width: 1280, height: 800 } });

  for (const [language, theme] of [
    ["ar", "sepia"],
    ["en", "dark"],
  ] as const)
    test(`nothing flashes, jumps or is lost (${language}) @firefox`, async ({
      page,
      browserName,
    }) => {
      await page.addInitScript(
        ([language, theme]) => {
          const chosen = { v: 1, language, theme, textSize: 5, showGuide: false };
          localStorage.setItem("hashiya:1:preferences:reader", JSON.stringify(chosen));
          if (!localStorage.getItem("hashiya:1:place:inshiqaqat"))
            localStorage.setItem("hashiya:1:place:inshiqaqat", '{"v":1,"offset":1500}');
        },
        [language, theme] as const,
      );
      let comes = () => {};
      const held = new Promise<void>((resolve) => (comes = resolve));
      await page.route("**/articles/inshiqaqat.json", async (route) => {
        await held;
        await route.continue();
      });
      await page.goto("read/inshiqaqat/", { waitUntil: "commit" });
      await expect(page.locator("[data-standing] #text")).toBeVisible();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
      await page.evaluate(() => {
        const letters = document.querySelector('[data-start="1428"]')?.firstChild;
        if (letters) getSelection()?.setBaseAndExtent(letters, 130, letters, 100);
      });
      const look = () =>
        page.evaluate(() => ({
          scrolled: scrollY,
          selected: String(getSelection()),
          lang: document.documentElement.lang,
          paper: getComputedStyle(document.documentElement).backgroundColor,
          text: document.querySelector("#text")?.outerHTML,
          bar: document
            .querySelector(".top-bar")
            ?.outerHTML.replaceAll(/(?: style="[^"]*"|http:[^"]*(?=assets)|\.\/(?=assets))/g, ""),
        }));
      const box = await page.locator("#text .body").boundingBox();
      const clip = { x: box?.x ?? 0, y: 0, width: box?.width ?? 0, height: 800 };
      const before = {
        ...(await look()),
        picture: await page.screenshot({ clip, caret: "initial" }),
      };
      await page.evaluate(() => {
        const seen: number[] = [];
        Object.assign(window, { shifts: seen });
        if (PerformanceObserver.supportedEntryTypes.includes("layout-shift"))
          new PerformanceObserver((list) =>
            seen.push(...list.getEntries().map((it) => (it as unknown as { value: number }).value)),
          ).observe({ type: "layout-shift" });
      });

      comes();
      await expect(page.locator(".margin .layers")).toBeVisible();
      expect(await page.locator("[data-standing]").count()).toBe(0);
      const after = await look();
      const { picture, ...was } = before;
      expect(after).toEqual(was);
      expect(was.scrolled).toBeGreaterThan(0);
      expect(was.lang).toBe(language);
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual(
        [],
      );
      await page.evaluate(() => document.querySelector(".selection-toolbar")?.remove());
      if (browserName === "chromium")
        expect((await page.screenshot({ clip, caret: "initial" })).equals(picture)).toBe(true);
    });
});

test("each address of a text opens it, however a host and a chat write it", async ({ page }) => {
  const server = await serveFolder(DIST, "/read/reader/");
  const { reader, margin } = pagesOnPage(page);
  const opened = async (address: string, hash: string) => {
    await page.goto("about:blank");
    await page.goto(`${server.url}${address}`);
    await expect(page.locator("#root > .reading-room h1")).toBeVisible();
    await expect.poll(() => page.url()).toBe(`${server.url}${hash}`);
  };
  const other = "#/read/qira-bil-hashiya";
  for (const address of ["", "#/", "index.html", "#/read/inshiqaqat"])
    await opened(
      address,
      `${address.replace("#/read/inshiqaqat", "").replace("#/", "")}#/read/inshiqaqat`,
    );
  for (const address of [
    other,
    "read/qira-bil-hashiya/",
    "read/qira-bil-hashiya/index.html",
    "read/qira-bil-hashiya/#",
    "read/inshiqaqat/#/read/qira-bil-hashiya",
  ])
    await opened(address, other);
  // A host that drops the slash shows the text's page without it; one that knows no such page its own.
  await page.route("**/read/qira-bil-hashiya", async (route) => {
    const response = await route.fetch({ url: `${server.url}read/qira-bil-hashiya/` });
    await route.fulfill({ response });
  });
  await opened("read/qira-bil-hashiya", other);
  await page.unrouteAll();
  await opened("read/inshiqaqat/#al-qalamun", "#/read/inshiqaqat/al-qalamun");
  await reader.isReady();
  await margin.isOpenOn("القلمون");
  await page.goto(`${server.url}read/added-later/`);
  await expect.poll(() => page.url()).toBe(`${server.url}#/read/added-later`);
  await server.stop();
});
