import { readFile } from "node:fs/promises";
import { OUT_FORMATS } from "../src/core/formats/out-formats";
import { haveNotes } from "./pages/own-notes";
import { pressMore } from "./pages/more";
import { expect, pagesOnPage, test } from "./pages/test";
import { ar } from "./pages/words";
import { faultsOn } from "./support/axe-faults";

const NOTES = [
  { words: "التحديات الداخلية والخارجية", note: "ما هي؟", colour: "rose" },
  { words: "المرصد السوري", note: "من يموّله؟", colour: "sage" },
] as const;
const WITHOUT_NOTES = ["bibtex", "ris", "hashiya"];

test("notes are taken out in each format by keyboard", async ({ page }) => {
  await haveNotes(page, NOTES);
  const { reader } = pagesOnPage(page);
  await reader.open();
  const { takingOut } = ar;
  await pressMore(page, ar.margin.takeOut);
  const dialog = page.getByRole("dialog", { name: takingOut.title });
  const format = dialog.getByLabel(takingOut.format, { exact: true });
  const download = dialog.getByRole("button", { name: takingOut.download });
  await expect(download).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  for (const name of Object.values(OUT_FORMATS).flatMap((group) => Object.keys(group))) {
    await format.focus();
    await format.selectOption(name);
    const [file] = await Promise.all([page.waitForEvent("download"), download.press("Enter")]);
    const bytes = await readFile(await file.path());
    expect(bytes.length, name).toBeGreaterThan(50);
    if (name.startsWith("docx")) expect(bytes.subarray(0, 2).toString()).toBe("PK");
    else if (!WITHOUT_NOTES.includes(name)) expect(bytes.toString(), name).toContain("من يموّله؟");
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});
