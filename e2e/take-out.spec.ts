import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { COLOURS } from "../src/core/annotation/annotation";
import { OUT_FORMATS, type OutFormat } from "../src/core/formats/out-formats";
import { cellsOf } from "../src/testing/kept-by-formats";
import { wordsFrom } from "./pages/made-links";
import { pressMore } from "./pages/more";
import { haveNotes, type OwnNote } from "./pages/own-notes";
import { expect, pagesOnPage, test } from "./pages/test";
import { ar } from "./pages/words";
import { faultsOn } from "./support/axe-faults";

const FORMATS = Object.values(OUT_FORMATS).flatMap((group) => Object.keys(group)) as OutFormat[];
/** What is known of the text alone, and ways out without a way in. */
const NOT_READ: readonly OutFormat[] = ["bibtex", "ris", "tei", "anki", "question", "docx-notes"];

/** Thirty notes: of each colour, with words and without, with tags, across blocks, an answer, one whose words are lost. */
const NOTES: readonly OwnNote[] = Array.from({ length: 30 }, (_, nth): OwnNote => {
  const words = wordsFrom(10 + nth * 17, 2 + (nth % 5));
  const colour = COLOURS[nth % COLOURS.length] ?? COLOURS[0];
  if (nth === 29) return { words: "كلمات ليست في النص", note: "ضاع موضعها", colour, isLost: true };
  const note = nth % 3 === 0 ? "" : `حاشية ${nth}${nth % 4 === 0 ? " #وسم" : ""} 👍`;
  return { words, note, colour, ...(nth === 8 && { answers: 7 }) };
});

type File = { readonly name: string; readonly buffer: Buffer };
type Files = ReadonlyMap<OutFormat, File>;

/** Goes through all formats of the dialog by keyboard, and downloads each. */
async function takenOut(page: Page): Promise<Files> {
  const { takingOut } = ar;
  await pressMore(page, ar.margin.takeOut);
  const dialog = page.getByRole("dialog", { name: takingOut.title });
  const format = dialog.getByLabel(takingOut.format, { exact: true });
  const download = dialog.getByRole("button", { name: takingOut.download });
  await expect(download).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  const files = new Map<OutFormat, File>();
  for (const name of FORMATS) {
    await expect(format).toHaveValue(name);
    const [file] = await Promise.all([page.waitForEvent("download"), download.press("Enter")]);
    files.set(name, {
      name: file.suggestedFilename(),
      buffer: await readFile(await file.path()),
    });
    await format.press("ArrowDown");
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  return files;
}

/** Opens the box of the one note without a place, where it is not open: its card stands in the list alone. */
async function openLost(page: Page) {
  const box = page.getByRole("button", { name: ar.margin.lost_one });
  if ((await box.getAttribute("aria-expanded")) === "false") await box.click();
}

/** What one sees of the notes that are not the guide's: in the text, and on the cards. */
async function seenOn(page: Page) {
  const { reader, margin } = pagesOnPage(page);
  const cards = (await margin.seen()).filter(({ colour }) => colour !== "guide");
  const marks = (await reader.own()).map(({ words }) => words);
  return { marks, cards: cards.map((card) => ({ ...card, isOpen: false })) };
}
type Seen = Awaited<ReturnType<typeof seenOn>>;

/** The same as a format lets it through. */
function through(format: OutFormat, { marks, cards }: Seen): Seen {
  const { colours, dates, answers } = cellsOf(format.replace("-plain", ""));
  return {
    marks,
    cards: cards.map((card) => ({
      ...card,
      colour: colours === "X" ? card.colour : "saffron",
      meta: metaThrough(card.meta, { dates, answers }),
    })),
  };
}
const metaThrough = (meta: string, kept: { dates: string; answers: string }) => {
  const told = kept.answers === "no" ? meta.replace(ar.margin.isReply, "") : meta;
  return kept.dates.startsWith("the day") ? told.replace(/[\d٠-٩].*$/u, "") : told;
};

/** Brings a file of notes by keyboard. */
async function bring(page: Page, file: File, to: string) {
  await pressMore(page, ar.margin.bringNotes);
  const dialog = page.getByRole("dialog", { name: ar.bringNotes.title });
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    dialog.getByRole("button", { name: ar.bringNotes.choose }).press("Enter"),
  ]);
  await chooser.setFiles({ ...file, mimeType: "" });
  await dialog.getByLabel(to, { exact: true }).press("Space");
  await expect(dialog.getByLabel(ar.bringNotes.withLost)).toBeChecked();
  await dialog.getByRole("button", { name: /^أضف/u }).press("Enter");
  await expect(dialog).toBeHidden();
}

test("thirty notes go out in each format by keyboard, and come back as its table promises", async ({
  page,
  browser,
}) => {
  test.slow();
  await haveNotes(page, NOTES);
  const { reader } = pagesOnPage(page);
  await reader.open();
  const workers = new Set<string>();
  page.on("worker", (worker) => workers.add(worker.url()));
  const files = await takenOut(page);
  expect([...workers].some((url) => url.includes("notes-writer"))).toBe(true);
  await openLost(page);
  const before = await seenOn(page);
  expect(before.cards).toHaveLength(NOTES.length);

  const empty = await (await browser.newContext()).newPage();
  const there = pagesOnPage(empty);
  await there.reader.open();
  const nothing = await seenOn(empty);
  for (const [format, file] of files) {
    if (NOT_READ.includes(format)) continue;
    await test.step(format, async () => {
      await bring(empty, file, ar.bringNotes.own);
      await openLost(empty);
      const seen = expect.poll(async () => through(format, await seenOn(empty)));
      await seen.toEqual(through(format, before));
      await empty.keyboard.press("Control+z");
      await expect.poll(() => seenOn(empty)).toEqual(nothing);
    });
  }

  await test.step("somebody's layer, kept", async () => {
    const file = files.get("web-annotation");
    if (file) await bring(empty, file, ar.bringNotes.layer);
    await there.reader.reload();
    await openLost(empty);
    await expect
      .poll(() => seenOn(empty))
      .toEqual({
        marks: before.marks,
        cards: before.cards.map((card) => ({
          ...card,
          meta: expect.stringContaining("inshiqaqat"),
        })),
      });
  });
});
