import { readFileSync } from "node:fs";
import { ar } from "./pages/words";
import { writeNote } from "./pages/notes";
import { GUIDE_QUOTES, HEADLINE } from "./pages/built-in";
import { eventually, expect, pagesOnPage, test } from "./pages/test";

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

test("nothing is asked of another host, and nothing goes wrong unseen", async ({
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
