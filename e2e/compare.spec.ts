import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { ComparePage } from "./pages/compare-page";
import { packLayerFile } from "../src/browser/storage/layer-file";
import { madeLayer, madeLink, wordsFrom, type MadePupil } from "./pages/made-links";
import { expect, pagesOnPage, test } from "./pages/test";
import { ar } from "./pages/words";
import { faultsOn } from "./support/axe-faults";

const { compare } = ar;

/** Thirty pupils: all mark the words from the 40th on, each a few more or less, and some write. */
const PUPILS: readonly MadePupil[] = Array.from({ length: 30 }, (_, pupil) => ({
  name: pupil === 0 ? "سعاد" : `تلميذ ${pupil + 1}`,
  marks: [
    [40, 8 + (pupil % 5), pupil === 0 ? "=1+1" : undefined],
    [100 + (pupil % 6) * 20, 6, pupil % 3 === 0 ? `رأي ${pupil + 1}` : undefined],
  ],
}));

const page = "https://hashiya.example/";
const chat = (pupils: readonly MadePupil[]) =>
  pupils.map((pupil) => `${pupil.name}، 10:15\nهذا رابطي: ${madeLink(page, pupil)}.`).join("\n");

async function open(on: Page, pupils: readonly MadePupil[] = PUPILS) {
  const compared = new ComparePage(on);
  await compared.open();
  await compared.paste(chat(pupils));
  await expect(compared.people()).toHaveCount(pupils.length);
  return compared;
}

test("thirty pupils' links, pasted at once, stand side by side", async ({ page: tab }) => {
  const compared = await open(tab);
  await expect(compared.said()).toHaveText(compare.gather.added_few.replace("{{shown}}", "٣٠"));
  await expect(compared.troubles()).toHaveCount(0);

  const hottest = compared.heat().first();
  expect((await hottest.innerText()).trim()).toBe(wordsFrom(40, 8));
  await expect(hottest).toHaveAttribute("data-level", "5");
  await hottest.click();
  await expect(compared.chosen()).toContainText("٣٠ من ٣٠");
  await expect(compared.chosen()).toContainText("سعاد، تلميذ 2، ");

  await expect(compared.rows()).toHaveCount(32);
  await expect(compared.rows().nth(1).getByRole("cell").first()).toHaveText("٣٠");
  await expect(compared.rows().nth(2)).toContainText(compare.table.noted_one);
  await expect(compared.measure(compare.agreement.overlap)).toHaveText("٠٫٦٢");
  await expect(compared.measure(compare.agreement.alpha)).toHaveText(/^٠٫[٠-٩]+$/u);

  const last = compared.passages().last();
  const words = (await last.locator(".passage-quote").innerText()).trim();
  await last.getByText(compare.passages.who).click();
  await expect(last.locator("details li")).toHaveCount(5);
  await last.locator(".passage-quote").click();
  const shown = tab.locator(".heat-text [data-shown]");
  await expect(shown.first()).toBeInViewport();
  await expect(shown.first()).toBeFocused();
  expect((await shown.allInnerTexts()).join("").trim()).toBe(words);
});

test("the table can be taken along, and runs nothing in a spreadsheet", async ({ page: tab }) => {
  await open(tab);
  const file = tab.waitForEvent("download");
  await tab.getByRole("button", { name: compare.table.download }).click();
  const downloaded = await file;
  expect(downloaded.suggestedFilename()).toBe("inshiqaqat-مقارنة.csv");
  const csv = readFileSync(await downloaded.path(), "utf8");
  expect(csv.startsWith(`\uFEFF${compare.table.name},`)).toBe(true);
  expect(csv).toContain(`سعاد,${ar.colour.saffron}: =1+1,`);
  expect(csv.trimEnd().split("\r\n")).toHaveLength(32);
});

test("what cannot be read is told, and the later of two links holds", async ({ page: tab }) => {
  const [first] = PUPILS;
  if (!first) throw new Error("no pupil");
  const twin = { ...first, key: "another", marks: [[40, 3]] } as const satisfies MadePupil;
  const later = { ...first, made: 2, marks: [[200, 4]] } as const satisfies MadePupil;
  const compared = await open(tab, [first, twin]);
  await expect(compared.people().nth(1)).toContainText("سعاد");

  await compared.paste(`${madeLink(page, later)}\n${madeLink(page, first)}`);
  await expect(compared.said()).toContainText(compare.gather.known_two);
  await expect(compared.people().nth(0)).toContainText(compare.people.marks_one);

  const link = madeLink(page, later);
  await compared.paste(
    `${link.slice(0, link.indexOf("?s=") + 7)} و https://h.example/?s=AAAAAAAA و https://h.example/#/read/x?s=AAAAAAAA`,
  );
  await expect(compared.troubles()).toHaveCount(2);
  await compared.drop("notes.hashiya", new TextEncoder().encode("not a layer"));
  await expect(compared.troubles()).toHaveCount(3);
  await expect(compared.people()).toHaveCount(2);
  await compared.drop(
    "notes.hashiya",
    await packLayerFile(madeLayer({ name: "زيد", marks: [[9, 2]] })),
  );
  await expect(compared.people()).toHaveCount(3);
  await compared.people().nth(2).getByRole("button").click();

  await compared.people().nth(1).getByRole("button").click();
  await expect(compared.people()).toHaveCount(1);
  await expect(compared.heat().first()).toHaveText(wordsFrom(200, 4));
  expect(await tab.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await tab.reload();
  await expect(compared.people()).toHaveCount(0);
});

test("one's own notes are compared with the others' when one wishes", async ({ page: tab }) => {
  const { reader } = pagesOnPage(tab);
  await reader.open();
  await reader.highlight(wordsFrom(40, 3), "rose");
  const compared = await open(tab, PUPILS.slice(0, 2));
  await tab.getByText(compare.gather.mine).click();
  await expect(compared.people()).toHaveCount(3);
  await expect(compared.people().first()).toContainText(compare.gather.me);
  await compared.heat().first().click();
  await expect(compared.chosen()).toContainText(`${compare.gather.me}، سعاد، تلميذ 2`);
});

for (const [theme, width] of [
  ["light", 1280],
  ["dark", 360],
] as const) {
  test(`axe finds nothing amiss: ${theme}, ${width} px`, async ({ page: tab }) => {
    await tab.setViewportSize({ width, height: 800 });
    await tab.addInitScript((chosen) => {
      localStorage.setItem("hashiya:1:preferences:reader", JSON.stringify({ v: 1, theme: chosen }));
    }, theme);
    const compared = await open(tab);
    await compared.paste("https://h.example/?s=AAAAAAAA");
    await expect(compared.troubles()).toHaveCount(1);
    await compared.heat().first().click();
    await compared.passages().first().getByText(compare.passages.who).click();
    await tab.getByText(compare.people.who).click();
    expect(await faultsOn(tab)).toEqual([]);
    const { scrollWidth, clientWidth } = await tab.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
  });
}

test("the keyboard is enough", async ({ page: tab }) => {
  const compared = new ComparePage(tab);
  await compared.open();
  await tab.getByLabel(compare.gather.links).focus();
  await tab.keyboard.insertText(chat(PUPILS.slice(0, 3)));
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Enter");
  await expect(compared.people()).toHaveCount(3);

  const toTab = async (selector: string) => {
    for (let steps = 0; steps < 60; steps++) {
      await tab.keyboard.press("Tab");
      if (await tab.evaluate((sought) => document.activeElement?.matches(sought), selector)) return;
    }
    throw new Error(`${selector} is not reached`);
  };
  await toTab(".heat-text .heat");
  const chosen = compared.chosen().locator("strong");
  await expect(chosen).toContainText("٣ من ٣");
  await tab.keyboard.press("ArrowDown");
  await expect(chosen).toContainText("٢ من ٣");
  await toTab(".passage-quote");
  await tab.keyboard.press("Enter");
  await expect(tab.locator(".heat-text .heat:focus")).toHaveAttribute("data-shown", "true");
  await toTab(".table-scroll");
  await tab.keyboard.press("ArrowLeft");
});
