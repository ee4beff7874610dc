import { eventually, expect, test } from "./pages/test";
import type { Reader } from "./pages/reader";
import type { Surface } from "./support/surface";

const WORDS = "Web Annotation";
const ADDRESS = "https://www.w3.org/TR/annotation-model/";

/** Opens a text whose author set a link, and notes which presses on links would have led away. */
async function openText(surface: Surface, reader: Reader) {
  await reader.open("#/read/qira-bil-hashiya");
  await surface.evaluate(() => {
    const followed: string[] = [];
    Object.assign(window, { followed });
    for (const kind of ["click", "auxclick"])
      addEventListener(kind, (event) => {
        const link = event.target instanceof Element && event.target.closest("a[target=_blank]");
        if (!link) return;
        if (!event.defaultPrevented) followed.push(link.getAttribute("href") ?? "");
        event.preventDefault();
      });
  });
}
const followed = (surface: Surface) =>
  surface.evaluate(() => (window as unknown as { followed: string[] }).followed.splice(0));

test("a drag that begins in a link selects its words, and leads nowhere @engines", async ({
  surface,
  reader,
}) => {
  await openText(surface, reader);
  await reader.select(WORDS);
  await reader.isAboutToMark(WORDS);
  await reader.select("Web");
  await reader.isAboutToMark("Web");
  expect(await followed(surface)).toEqual([]);
});

test("a link is followed until something is noted on it; then its note opens, which offers it @engines", async ({
  surface,
  reader,
  margin,
}) => {
  await openText(surface, reader);
  await reader.clickOn(WORDS);
  await expect.poll(() => followed(surface)).toEqual([ADDRESS]);
  await margin.isOpenOn(null);

  await reader.highlight(WORDS);
  await surface.press("Escape");
  await reader.clickOn(WORDS);
  await margin.isOpenOn(WORDS);
  const offered = () => {
    const link = document.querySelector<HTMLAnchorElement>("aside article[aria-current] a[href]");
    return link && [link.textContent, link.href, link.rel];
  };
  await eventually(surface, offered).toEqual([
    "www.w3.org/TR/annotation-model/",
    ADDRESS,
    "noopener noreferrer",
  ]);
  expect(await followed(surface)).toEqual([]);

  // Held with a modifier it is a link like any other.
  await surface.press("Escape");
  await margin.isOpenOn(null);
  const { middle } = await reader.letters(WORDS);
  await surface.click(middle, { modifiers: ["Control"] });
  await expect.poll(() => followed(surface)).toEqual([ADDRESS]);
  await margin.isOpenOn(null);
});

test("Enter opens the note of a marked link, from the words and from the link @engines", async ({
  surface,
  reader,
  margin,
}) => {
  await openText(surface, reader);
  await reader.highlight(WORDS);
  await surface.press("Escape");
  for (const stop of ["#text a > mark", "#text a:has(> mark)"]) {
    await surface.evaluate((it) => document.querySelector<HTMLElement>(it)?.focus(), stop);
    await surface.press("Enter");
    await margin.isOpenOn(WORDS);
    await surface.press("Escape");
    await margin.isOpenOn(null);
  }
  expect(await followed(surface)).toEqual([]);

  // A link of which but a word is marked is still a link for the keyboard.
  await margin.open(WORDS);
  await margin.press("delete");
  await reader.highlight("Web");
  await surface.press("Escape");
  await surface.evaluate(() => document.querySelector<HTMLElement>("#text a:has(> mark)")?.focus());
  await surface.press("Enter");
  await expect.poll(() => followed(surface)).toEqual([ADDRESS]);
});
