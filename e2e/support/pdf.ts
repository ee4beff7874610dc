import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A word on a page, its letters as the eye meets them from the left, and where it stands: in points from the page's
 * upper left.
 */
export type PaperWord = {
  readonly words: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type Paper = {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly words: readonly PaperWord[];
};

/** Whether PDF files can be read back here: poppler's programs are not everywhere. */
export const canReadPdf = (() => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** What stands on the pages of a PDF file. */
export function readPdf(bytes: Buffer): Paper {
  const folder = mkdtempSync(join(tmpdir(), "paper-"));
  try {
    const file = join(folder, "page.pdf");
    writeFileSync(file, bytes);
    const boxes = execFileSync("pdftotext", ["-bbox", file, "-"], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    return paperFrom(boxes);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function paperFrom(boxes: string): Paper {
  const pages: { width: number; height: number }[] = [];
  const words: PaperWord[] = [];
  for (const line of boxes.split("\n")) {
    const page = /<page width="([\d.]+)" height="([\d.]+)">/.exec(line);
    if (page) pages.push({ width: Number(page[1]), height: Number(page[2]) });
    const word =
      /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/.exec(
        line,
      );
    if (!word) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = word.slice(1, 5).map(Number);
    words.push({ words: word[5] ?? "", page: pages.length, left, top, right, bottom });
  }
  return { pages, words };
}
