import type { Page } from "@playwright/test";
import { words as arBringing } from "../../src/i18n/ar/bringing";
import { LibraryPage } from "../pages/library-page";
import { pagesOnPage } from "../pages/test";

export const FIRST = "كان الكاتب يقرأ في كتابه القديم كل صباح.";
export const SECOND = "ثم يكتب في الهامش ما يخطر له من المعاني.";
export const TEXT = `${FIRST}\n\n${SECOND}`;

/** The library with one text of one's own in it, «دفتر». */
export async function withText(page: Page, name = "دفتر.txt") {
  const library = new LibraryPage(page);
  await library.open();
  await library.choose({ name, bytes: TEXT });
  await library.look.getByLabel(arBringing.look.headline).fill("دفتر");
  await library.add();
  return { library, ...pagesOnPage(page) };
}
