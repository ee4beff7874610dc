import { expect, test } from "./pages/test";
import { ar } from "./pages/words";
import { addressOf, type Marked } from "./support/share-links";
import type { Surface } from "./support/surface";

const OTHER = "التحديات الداخلية والخارجية";
const MINE = "تركيا أو الدول";
const LATER = "الأمامية لساحات القتال";
const MARKED: readonly Marked[] = [{ words: OTHER, note: "فكرة الفقرة" }];
const SENDER = "سلمى";
const { mine, mineHidden, endSolo } = ar.layers.list;

/** What the margin says before its cards. */
const notices = (surface: Surface) =>
  surface.evaluate(() =>
    [...document.querySelectorAll("aside .card-notice")].map((it) => it.textContent).join(" "),
  );

test("what I make while mine are hidden is seen and can be shared; the hidden ones stay hidden", async ({
  surface,
  reader,
  margin,
  desk,
  layers,
}) => {
  await reader.open(addressOf(MARKED));
  await layers.says(SENDER);
  await reader.highlight(MINE, "violet");
  await layers.open();
  await layers.turn("show", mine);
  await margin.hasNoCard(MINE);
  await expect.poll(() => notices(surface)).toContain(mineHidden);
  await reader.highlight(LATER);
  await margin.hasCard(LATER);
  await margin.hasNoCard(MINE);
  await desk.press(ar.margin.share);
  await expect
    .poll(() =>
      surface.evaluate(() => document.querySelector("dialog[open] [role=status]")?.textContent),
    )
    .toBe(ar.sharing.chosen_two);
  await surface.press("Escape");

  // On the next text all is shown again that was not hidden there.
  await layers.turn("solo", SENDER);
  await margin.hasNoCard(LATER);
  await expect.poll(() => notices(surface)).toContain(endSolo);
  await reader.open("#/read/qira-bil-hashiya");
  await expect.poll(() => notices(surface)).not.toContain(endSolo);
  await expect.poll(async () => (await reader.highlights()).length).toBeGreaterThan(0);
});

test("a link over a text that is read far below is told of, and leads to what it brought", async ({
  surface,
  reader,
  desk,
  layers,
}) => {
  await reader.open();
  await surface.evaluate(() => scrollTo({ top: 2000, behavior: "instant" }));
  await surface.goto(addressOf(MARKED));
  await layers.says(SENDER);
  await desk.press(ar.layers.toBanner);
  const top = () =>
    surface.evaluate(() => document.querySelector(".share-banner")?.getBoundingClientRect().top);
  await expect.poll(top).toBeGreaterThan(0);
});
