import { fileURLToPath } from "node:url";
import { build } from "vite";
import { markedAll } from "../../src/testing/marked-text";
import { expect, test } from "../fixtures";
import { serveFolder, type StaticServer } from "../support/static-server";
import type { Surface } from "../support/surface";
import { compareInk } from "./ink";
import { MARKED_LINES } from "./marked-lines";
import { readPng, type Picture } from "./png";
import type { Drawing, LineBox } from "./sheet/sheet";

const SHEET = fileURLToPath(new URL("./sheet", import.meta.url));
const CACHE = fileURLToPath(new URL("../../node_modules/.cache/e2e/shaping", import.meta.url));
const FACES = [
  "400 22px Amiri",
  "700 22px Amiri",
  "400 22px Vazirmatn",
  "400 22px Vazirmatn Text",
  "400 22px Noto Naskh Arabic",
  "400 22px Scheherazade New",
  "400 22px Noto Nastaliq Urdu",
];
const LINES = MARKED_LINES.map(markedAll);

const MOST_WIDTH_CHANGE = 0.5; // CSS pixels
const MOST_INK_CHANGE = 0.03; // of the line's ink
const BROKEN_JOIN = 0.1; // of the ink of a stretch as wide as a letter
const LETTER = 22; // pixels
const FILL_SLACK = 1; // pixels
const SHEET_LINE = 44; // pixels between two lines of the sheet

let server: StaticServer;

test.beforeAll(async () => {
  const outDir = `${CACHE}/${test.info().workerIndex}`;
  await build({
    root: SHEET,
    base: "./",
    configFile: false,
    logLevel: "error",
    build: { outDir, emptyOutDir: true, target: "es2022" },
  });
  server = await serveFolder(outDir);
});
test.afterAll(() => server.stop());

type Drawn = { readonly boxes: readonly LineBox[]; readonly picture: Picture };

async function openSheet(surface: Surface, face: string) {
  await surface.goto(server.url);
  const shown = await surface.evaluate(async (font) => {
    document.body.style.font = font.replace("px ", "px/44px ");
    return (await document.fonts.load(font, "قال John")).length;
  }, face);
  expect(shown, `the Arabic and the Latin file of ${face}`).toBe(2);
}

async function draw(surface: Surface, drawing: Drawing): Promise<Drawn> {
  const boxes = await surface.evaluate(([lines, how]) => window.drawLines(lines, how), [
    LINES,
    drawing,
  ] as const);
  return { boxes, picture: readPng(await surface.screenshot()) };
}

type Change = {
  readonly line: string;
  readonly width: number;
  readonly ink: number;
  readonly worst: number;
  readonly withShading: number;
};

/** What became of each line between two drawings. */
function changesBetween(before: Drawn, after: Drawn): Change[] {
  return MARKED_LINES.map((line, index) => {
    const was = before.boxes[index]!;
    const is = after.boxes[index]!;
    const middle = Math.round((was.top + was.bottom) / 2);
    const box = {
      left: Math.max(0, Math.floor(was.left) - 8),
      right: Math.min(before.picture.width, Math.ceil(was.right) + 8),
      top: Math.max(0, middle - 22),
      bottom: middle + 22,
    };
    const { share, worst, withShading } = compareInk(before.picture, after.picture, box, LETTER);
    const width = Math.abs(is.right - is.left - (was.right - was.left));
    return { line, width, ink: share, worst, withShading };
  });
}

const isChanged = ({ width, ink, worst }: Change): boolean =>
  width > MOST_WIDTH_CHANGE || ink > MOST_INK_CHANGE || worst > BROKEN_JOIN;

function figures(changes: readonly Change[]): string {
  const most = (measure: (change: Change) => number) => Math.max(...changes.map(measure));
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  return [
    `${changes.length} lines`,
    `${changes.filter(({ worst }) => worst > BROKEN_JOIN).length} joins broken`,
    `width ±${most(({ width }) => width).toFixed(3)} px`,
    `ink ${percent(most(({ ink }) => ink))}`,
    `(${percent(most(({ withShading }) => withShading))} with shading)`,
  ].join(", ");
}

for (const face of FACES)
  test(`a highlight leaves the letters of ${face} as they were @engines`, async ({ surface }) => {
    test.skip(
      surface.engine === "webkit-gtk" && face.includes("Nastaliq"),
      "WebKitGTK cuts Nastaliq's ink at a highlight's edge: up to 15 % of a join's pixels differ",
    );
    await openSheet(surface, face);
    const plain = await draw(surface, "plain");
    for (const drawing of ["marked", "open"] as const) {
      const changes = changesBetween(plain, await draw(surface, drawing));
      console.log(`    ${surface.engine}, ${face}, ${drawing}: ${figures(changes)}`);
      expect(changes.filter(isChanged), drawing).toEqual([]);
    }
  });

for (const face of FACES)
  test(`a highlight in ${face} fills its exact letters @engines`, async ({ surface }) => {
    await openSheet(surface, face);
    const { boxes, picture } = await draw(surface, "marked");
    const wrong = boxes.map(
      (box, index) => [MARKED_LINES[index], misfilled(picture, box)] as const,
    );
    expect(wrong.filter(([, pixels]) => pixels.length > 0)).toEqual([]);
  });

/** Pixels across a line, high above its letters, that are filled where they should not be, or not where they should. */
function misfilled(
  { red, blue, width }: Picture,
  { left, right, top, bottom, exact }: LineBox,
): number[] {
  const wrong: number[] = [];
  // The fills of a high face reach down into the next line of the sheet.
  const clear = Math.max(top, bottom - SHEET_LINE);
  const row = Math.ceil(clear + 2) * width;
  for (let x = Math.ceil(left); x < right - 1; x++) {
    const isIn = (edge: number) =>
      exact.some((letters) => letters.left - edge <= x + 0.5 && x + 0.5 <= letters.right + edge);
    if (red[row + x]! < 255) continue; // a vowel mark
    const isFilled = blue[row + x]! < 250;
    if (isFilled ? !isIn(FILL_SLACK) : isIn(-FILL_SLACK)) wrong.push(x);
  }
  return wrong;
}

test("a highlight that does change letters is found out @engines", async ({ surface }) => {
  await openSheet(surface, FACES[0]!);
  const plain = await draw(surface, "plain");
  const changed = async (drawing: Drawing) =>
    changesBetween(plain, await draw(surface, drawing)).filter(isChanged).length;
  expect(await changed("plain")).toBe(0);
  expect(await changed("padded"), "padding along the line").toBe(LINES.length);
  expect(await changed("broken"), "letters that no longer join").toBeGreaterThan(40);
  // Chromium and Firefox shape letters across elements; WebKitGTK shapes each element by itself.
  if (surface.engine === "webkit-gtk")
    expect(await changed("cut"), "elements cut at the letters").toBeGreaterThan(40);
});

test("the lines try what the reader promises", () => {
  expect(LINES.flatMap(({ ranges }) => ranges).length).toBeGreaterThan(40);
});
