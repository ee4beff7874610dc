import { eventually, expect, test } from "./pages/test";
import { longText } from "./support/long-text";
import { serveFolder, type StaticServer } from "./support/static-server";
import type { Surface } from "./support/surface";

const NOTES = 800;
const FAR = 500;
const ENOUGH = { timeout: 30_000 };
const idOf = (nth: number) => `note${String(nth).padStart(8, "0")}`;

let server: StaticServer;
test.afterEach(() => server.stop());

/** What a person would see of the layer's coming, frame by frame. */
type Seen = { cards: number[]; hasProgress: boolean[]; workers: number };

/** Opens the library with the notes in the browser's storage, then the text, and watches it come. */
async function watchTheLayerCome(surface: Surface) {
  const { folder, notes } = await longText(NOTES);
  server = await serveFolder(folder);
  await surface.goto(`${server.url}icons/icon-192.png`);
  await surface.evaluate((entries) => {
    for (const [key, record] of entries) localStorage.setItem(key, record);
    // Beside the lines only those near the window would be there.
    const inList = JSON.stringify({ v: 1, marginMode: "list" });
    localStorage.setItem("hashiya:1:preferences:reader", inList);
  }, notes);
  await surface.goto(`${server.url}#/library`);
  await eventually(surface, () => document.querySelector("h1") !== null).toBe(true);
  await surface.evaluate(() => {
    const seen: Seen = { cards: [], hasProgress: [], workers: 0 };
    Object.assign(window, { seen });
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        seen.workers++;
      }
      // However fast the machine: what takes less than 300 ms is not told.
      override postMessage(message: unknown) {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
        setTimeout(() => super.postMessage(message), 500);
      }
    };
    const look = () => {
      seen.cards.push(document.querySelectorAll("aside article").length);
      seen.hasProgress.push(document.querySelector("aside progress") !== null);
      requestAnimationFrame(look);
    };
    look();
    location.hash = "#/read/inshiqaqat";
  });
}

/** The card's words, and whether all of it lies within the margin's window, once it has come to rest. */
const openCard = (surface: Surface) =>
  eventually(surface, () => {
    const card = document.querySelector("aside article[aria-current]");
    const frame = document.querySelector("#margin-cards")?.getBoundingClientRect();
    const box = card?.getBoundingClientRect();
    const isInView = box && frame && box.top >= frame.top && box.bottom <= frame.bottom;
    return { id: card?.id, isInView };
  });

test("hundreds of reworded notes come little by little, and the page is never held up @engines", async ({
  surface,
  reader,
}) => {
  await watchTheLayerCome(surface);
  const countOf = (selector: string) =>
    eventually(surface, (it) => document.querySelectorAll(it).length, selector, ENOUGH);
  await countOf("aside [id^=card-note]").toBe(NOTES);
  await countOf("aside progress").toBe(0);

  const { cards, hasProgress, workers } = await surface.evaluate(
    () => (window as unknown as { seen: Seen }).seen,
  );
  const most = Math.max(...cards.map((count, frame) => count - (cards[frame - 1] ?? 0)));
  expect(most, "cards that came in one frame").toBeLessThan(NOTES / 2);
  expect(hasProgress, "progress is shown while they are sought").toContain(true);
  expect(workers).toBe(1);

  const laidOut = await surface.evaluate(
    () =>
      [...document.querySelectorAll("aside .card")].filter((card) =>
        card.checkVisibility({ contentVisibilityAuto: true }),
      ).length,
  );
  expect(laidOut, "cards that are laid out").toBeLessThan(100);

  await test.step("one far down is opened by its address, the next by a key", async () => {
    await reader.surface.goto(`${server.url}#/read/inshiqaqat/${idOf(FAR)}`);
    await openCard(surface).toEqual({ id: `card-${idOf(FAR)}`, isInView: true });
    await surface.press("n");
    await openCard(surface).toEqual({ id: `card-${idOf(FAR + 1)}`, isInView: true });
  });

  await test.step("one is found by its words", async () => {
    await surface.evaluate(() =>
      document.querySelector<HTMLInputElement>("aside input[type=search]")?.focus(),
    );
    await surface.type(`الملاحظه ${FAR + 200}`);
    await countOf("aside .card").toBe(2);
  });
});
