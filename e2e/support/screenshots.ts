import { fileURLToPath } from "node:url";
import { test, type Page } from "@playwright/test";
import { ComparePage } from "../pages/compare-page";
import { madeLink } from "../pages/made-links";
import { ar } from "../pages/words";
import { addressOf } from "./share-links";

const picture = (name: string) =>
  fileURLToPath(new URL(`../screenshots/${name}.png`, import.meta.url));

const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 780 };

type Note = {
  readonly words: string;
  readonly colour: string;
  readonly note?: string;
};

const NOTES: readonly Note[] = [
  { words: "انشقاقات ومعارك ومواجهات ميدانية", colour: "saffron" },
  {
    words: "التحديات الداخلية والخارجية",
    colour: "sky",
    note: "ما الداخلي منها وما الخارجي؟ يعود الكاتب إلى الأول في الفقرة التالية.",
  },
];

/** Marks words as a reader does: select them, choose a colour, write. */
async function mark(page: Page, { words, colour, note }: Note) {
  await page.evaluate((sought) => {
    const walker = document.createTreeWalker(
      document.querySelector("article") ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
    }
  }, words);
  await page.locator(`.selection-toolbar [data-colour=${colour}]`).click();
  if (note === undefined) return;
  const card = page.locator(".card", { hasText: words });
  await card.waitFor();
  await page
    .locator("mark", { hasText: words.split(" ")[0] ?? words })
    .first()
    .press("Enter");
  await card.getByRole("button", { name: ar.margin.addNote }).click();
  await page.locator("textarea").fill(note);
  await page.keyboard.press("Control+Enter");
}

async function open(page: Page, size: { width: number; height: number }, theme: string) {
  await page.setViewportSize(size);
  await page.addInitScript(
    (chosen) =>
      localStorage.setItem("hashiya:1:preferences:reader", JSON.stringify({ v: 1, theme: chosen })),
    theme,
  );
  await page.goto("./");
  await page.locator("mark.highlight").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  for (const note of NOTES) await mark(page, note);
  await page.evaluate(() => {
    getSelection()?.removeAllRanges();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}

test("the reader, light", async ({ page }) => {
  await open(page, LAPTOP, "light");
  await page.locator(".card", { hasText: "التحديات الداخلية" }).getByRole("button").first().click();
  await page.screenshot({ path: picture("reader-light") });
});

test("the reader, dark", async ({ page }) => {
  await open(page, LAPTOP, "dark");
  await page.screenshot({ path: picture("reader-dark") });
});

test("marking a passage", async ({ page }) => {
  await open(page, LAPTOP, "sepia");
  await page.evaluate(() => {
    const line = document.querySelector("[data-start]")?.lastChild;
    if (line) getSelection()?.setBaseAndExtent(line, 24, line, 62);
  });
  await page.locator(".selection-toolbar").waitFor();
  await page.screenshot({ path: picture("marking-sepia") });
});

test("what a link brings", async ({ page }) => {
  await open(page, LAPTOP, "light");
  const lesson = { title: "الدرس الأول", message: "اقرؤوا، ثم ردّوا على واحدة من حواشيّ." };
  await page.goto(
    `./${addressOf(
      [
        {
          words: "الخلافات السياسية والفكرية",
          colour: "rose",
          note: "أيّ هذه الخلافات يُفصّل بعد ذلك؟",
        },
        { words: "المئات من عناصره", colour: "sage" },
      ],
      { ...lesson, author: "أ. سلمى" },
    )}`,
  );
  await page.locator(".share-banner").waitFor();
  await page.locator("mark[data-tint]").first().click();
  await page.screenshot({ path: picture("share-received") });
});

const CLASS = ["ليلى", "عمر", "هدى", "زيد", "مريم", "سالم"];

test("a class side by side", async ({ page }) => {
  await open(page, LAPTOP, "light");
  const compare = new ComparePage(page);
  await compare.open();
  const links = CLASS.map((name, i) =>
    madeLink("https://hashiya.example/", {
      name,
      marks: [
        [2 + (i % 2), 4 + (i % 3), i === 0 ? "أظنها فكرة النص" : undefined],
        [30 + 2 * (i % 3), 6],
        [58 + i, 3],
      ],
    }),
  );
  await compare.paste(links.join("\n"));
  await compare.heat().first().waitFor();
  await compare.heat().first().scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    document.querySelector(".heat-text")?.scrollIntoView();
    scrollBy(0, -120);
  });
  await page.screenshot({ path: picture("compare") });
});

test.describe(() => {
  test.use({ hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

  test("the reader on a phone", async ({ page }) => {
    await open(page, PHONE, "light");
    await page.locator("mark[data-colour=sky]").first().tap();
    await page.locator(".card[aria-current]").waitFor();
    await page.screenshot({ path: picture("reader-phone") });
  });
});
