import { readFileSync } from "node:fs";
import { ComparePage } from "./pages/compare-page";
import { expect, pagesOnPage, test } from "./pages/test";
import { ar } from "./pages/words";
import { addressOf, type Marked } from "./support/share-links";

// The text is put in the file's place; a worker would answer from what it keeps.
test.use({ serviceWorkers: "block" });

const KEPT = "الخلافات السياسية والفكرية";
const MOVED = "حدة التوترات بين مسلحي التنظيم";
const REWORDED = "وكيفية الخروج من عباءة التنظيم";
const REWORDED_TO = "وكيف يخرجون من تحت عباءة التنظيم";
const CUT = "أقدم على تصفية مئات من مسلحيه";
const MARKED: readonly Marked[] = [KEPT, MOVED, REWORDED, CUT].map((words) => ({ words }));

/** The seed article as it was published anew after the link was made. */
function changed(): string {
  const file = new URL("../public/articles/inshiqaqat.json", import.meta.url);
  const article: { blocks: { text: string }[] } = JSON.parse(readFileSync(file, "utf8"));
  const blocks = article.blocks.map((block, at) => ({
    ...block,
    text: (at === 1 ? `وهذه جملة أضيفت في التصحيح. ${block.text}` : block.text)
      .replace(REWORDED, REWORDED_TO)
      .replace(/^ومؤخرا، أورد.*$/u, "وأورد المرصد السوري لحقوق الإنسان تصريحات في ذلك."),
  }));
  return JSON.stringify({ ...article, blocks });
}

test("of a link made before the text changed, what is drawn, counted and said agree", async ({
  page,
}) => {
  const { reader, margin, layers } = pagesOnPage(page);
  await page.route("**/articles/inshiqaqat.json", (route) =>
    route.fulfill({ body: changed(), contentType: "application/json" }),
  );
  const address = addressOf(MARKED, { isRobust: true });
  await reader.open(address);
  await layers.says(ar.layers.banner.otherEdition);
  await layers.says("وجدت ٢ من ٤ موضعها");
  await layers.says(ar.layers.banner.reworded_one);
  await expect.poll(() => layers.drawn()).toEqual([`1 ${KEPT}`, `1 ${MOVED}`, `1 ${REWORDED_TO}`]);

  const saysOf = (words: string) =>
    page.locator(`aside article[aria-label="${words}"]`).locator(".card-fate, .card-notice");
  const { fate } = ar.edition;
  await expect(saysOf(KEPT)).toHaveText(fate.unchanged);
  await expect(saysOf(MOVED)).toHaveText(fate.moved);
  await expect(saysOf(REWORDED)).toContainText(fate.reworded);
  await expect(saysOf(REWORDED).locator("ins")).toHaveText(REWORDED_TO);
  await expect(saysOf(REWORDED).getByRole("button")).toHaveCount(0);
  // Two of the guide's are lost with it.
  const lost = ar.margin.lost_few.replace("{{shown}}", "٣");
  await page.getByRole("button", { name: lost }).click();
  await expect(saysOf(CUT)).toHaveText(ar.margin.orphanReason["quote-not-found"]);
  // Nothing of the reader's own stood on the old text.
  expect(await margin.notices()).toEqual([]);

  const compared = new ComparePage(page);
  await compared.open();
  await compared.paste(new URL(address, page.url()).href);
  await expect(compared.people()).toContainText("وجدت ٢ من ٤ موضعها");
  await expect(compared.people()).toContainText(ar.compare.people.reworded_one);
  await expect(compared.heat()).toHaveText([KEPT, MOVED, REWORDED_TO]);
});
