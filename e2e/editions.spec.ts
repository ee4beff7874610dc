import { readFileSync, writeFileSync } from "node:fs";
import { ar } from "./pages/words";
import { clickOn } from "./pages/controls";
import type { Reader } from "./pages/reader";
import { eventually, expect, test } from "./pages/test";
import { redeployed } from "./support/deploy";
import { serveFolder, type StaticServer } from "./support/static-server";
import type { Surface } from "./support/surface";

const { fate } = ar.edition;

const KEPT = "الخلافات السياسية والفكرية";
const MOVED = "حدة التوترات بين مسلحي التنظيم";
const RESPELT = "الأوضاع المعيشية التي يعيشونها";
const REWORDED = "وكيفية الخروج من عباءة التنظيم";
const REWORDED_TO = "وكيف يخرجون من تحت عباءة التنظيم";
const CUT = "أقدم على تصفية مئات من مسلحيه";
const NEW_PLACE = "علاقة تنظيم داعش بذلك";

type ArticleJson = { blocks: { text: string }[] };

let server: StaticServer;
test.beforeEach(async () => {
  server = await serveFolder(await redeployed("first"));
});
test.afterEach(() => server.stop());

/** Publishes the seed article anew, each block's text changed; the worker of the first deploy is gone. */
async function republish(change: (text: string, block: number) => string) {
  const folder = await redeployed("second");
  const file = `${folder}/articles/inshiqaqat.json`;
  const article: ArticleJson = JSON.parse(readFileSync(file, "utf8"));
  const blocks = article.blocks.map((block, i) => ({ ...block, text: change(block.text, i) }));
  writeFileSync(file, JSON.stringify({ ...article, blocks }));
  server.show(folder);
}

/** As on a visit when the service worker has brought the new deploy. */
async function readAnew(reader: Reader) {
  await reader.surface.evaluate(async () => {
    for (const worker of await navigator.serviceWorker.getRegistrations())
      await worker.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await reader.reload();
}

/** What the margin says of what became of the reader's own notes, by their words; of lost ones, why. */
const fates = (surface: Surface) =>
  eventually(surface, () => {
    document.querySelector<HTMLElement>(".lost-box > [aria-expanded=false]")?.click();
    return Object.fromEntries(
      [...document.querySelectorAll("aside article:not([data-colour=guide])")].map((card) => [
        card.querySelector("q")?.textContent,
        card.querySelector(".card-fate, .card-notice p")?.textContent ?? "",
      ]),
    );
  });

const UNDO = { role: "button", name: ar.margin.undo } as const;

async function choosePlaceFor(surface: Surface, quote: string) {
  const card = `aside article[aria-label="${quote}"]`;
  await clickOn(surface, { role: "button", name: ar.edition.replace, within: card });
}

const corrected = (text: string, block: number) =>
  (block === 1 ? `وهذه جملة أضيفت في التصحيح. ${text}` : text)
    .replace(RESPELT, "الْأَوْضَاعُ الْمَعِيشِيَّةُ الّتي يعيشونها")
    .replace(REWORDED, REWORDED_TO)
    .replace(/^ومؤخرا، أورد.*$/u, "وأورد المرصد السوري لحقوق الإنسان تصريحات في ذلك.");

/** As diacritisers do, and a scribe with old habits: marks on many letters, ى for ي at the end of words. */
const vocalised = (text: string) =>
  text
    .replaceAll(/([بتثجحدرسصطعفقكلمن])(?=[بتثجحدرسصطعفقكلمنهوي])/gu, "$1َ")
    .replaceAll(/ي(?= )/gu, "ى");

test.describe("a text is published anew", () => {
  test.beforeEach(async ({ reader, surface }) => {
    await surface.goto(`${server.url}#/read/inshiqaqat`);
    await reader.isReady();
    await reader.highlight(KEPT, "saffron");
    await reader.highlight(MOVED, "sage");
    await reader.highlight(RESPELT, "sky");
    await reader.highlight(REWORDED, "rose");
    await reader.highlight(CUT, "violet");
  });

  test("corrected, a sentence put in, a paragraph cut: the margin says what happened to each @engines", async ({
    reader,
    margin,
    desk,
    surface,
  }) => {
    await republish(corrected);
    await readAnew(reader);
    const lost = ar.margin.orphanReason["quote-not-found"];
    await fates(surface).toEqual({
      [KEPT]: fate.unchanged,
      [MOVED]: fate.moved,
      [RESPELT]: fate.respelt,
      [REWORDED]: fate.reworded,
      [CUT]: lost,
    });
    await expect
      .poll(() => reader.own())
      .toEqual([
        { words: KEPT, colour: "saffron" },
        { words: MOVED, colour: "sage" },
        { words: "الْأَوْضَاعُ الْمَعِيشِيَّةُ الّتي يعيشونها", colour: "sky" },
        { words: REWORDED_TO, colour: "rose" },
      ]);

    // The nod, and taking it back.
    await desk.press(ar.edition.nod, "aside");
    await fates(surface).toMatchObject({ [REWORDED_TO]: "" });
    await clickOn(surface, { ...UNDO, within: ".toast:last-child" });
    await fates(surface).toMatchObject({ [REWORDED]: fate.reworded });
    await desk.press(ar.edition.nod, "aside");
    await fates(surface).toMatchObject({ [REWORDED_TO]: "" });

    // The lost one is given a place by hand, and that is taken back too.
    for (const isLast of [false, true]) {
      await choosePlaceFor(surface, CUT);
      await reader.select(NEW_PLACE);
      await desk.press(ar.edition.placeHere, "[role=toolbar]");
      await reader.hasToolbar(false);
      await expect.poll(() => reader.selected()).toBe("");
      await fates(surface).toMatchObject({ [NEW_PLACE]: "" });
      if (isLast) break;
      await clickOn(surface, { ...UNDO, within: ".toast:last-child" });
      await fates(surface).toMatchObject({ [CUT]: lost });
    }

    // Those whose words are the same, all at once; then nothing is left to say, also after a reload.
    await desk.press(ar.edition.accept, "aside");
    const settled = { [KEPT]: "", [MOVED]: "", [REWORDED_TO]: "", [NEW_PLACE]: "" };
    await fates(surface).toMatchObject(settled);
    await reader.reload();
    await fates(surface).toMatchObject(settled);
    await margin.hasCard(NEW_PLACE, { colour: "violet" });
    await expect.poll(() => reader.own()).toHaveLength(5);
  });

  test("vocalised and spelt otherwise: every note keeps its place", async ({ reader, surface }) => {
    await republish(vocalised);
    await readAnew(reader);
    await fates(surface).toEqual(
      Object.fromEntries([KEPT, MOVED, RESPELT, REWORDED, CUT].map((it) => [it, fate.respelt])),
    );
    await expect.poll(() => reader.own()).toHaveLength(5);
  });

  test("as it was, but for one word far away: every note stays as it was", async ({
    reader,
    surface,
  }) => {
    await republish((text) => text.replace("والاختلاسات.", "والسرقات."));
    await readAnew(reader);
    await fates(surface).toEqual(
      Object.fromEntries([KEPT, MOVED, RESPELT, REWORDED, CUT].map((it) => [it, fate.unchanged])),
    );
  });

  test("lost notes are found by a word of theirs, and taken out as W3C JSON", async ({
    reader,
    surface,
  }) => {
    await republish(corrected);
    await readAnew(reader);
    await fates(surface).toHaveProperty([CUT]);
    await surface.evaluate(() =>
      document.querySelector<HTMLInputElement>("aside input[type=search]")?.focus(),
    );
    await surface.type("تصفيه مئات");
    await fates(surface).toEqual({ [CUT]: ar.margin.orphanReason["quote-not-found"] });

    // The file is caught where the page hands it over: not every engine tells a driver of downloads.
    await surface.evaluate(() => {
      URL.createObjectURL = (file) => {
        if (file instanceof Blob)
          void file.text().then((text) => (document.documentElement.dataset["file"] = text));
        return "#";
      };
    });
    await clickOn(surface, { role: "button", name: ar.edition.export, within: "aside" });
    await eventually(surface, (): unknown =>
      JSON.parse(document.documentElement.dataset["file"] ?? "null"),
    ).toMatchObject({ type: "AnnotationPage", items: [{ target: {} }] });
  });
});
