import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "./pages/test";
import { redeployed } from "./support/deploy";
import { serveFolder, type StaticServer } from "./support/static-server";

type ArticleJson = { blocks: object[] };

const TEXT = [
  "في القرن ٣ ق.م تقريبا قال أ.د فلان إن E = mc² تغني عن كتاب.ثم كتب ١٬٢٣٤٫٥ ومضى",
  'the U.S.A report of 12/5/2024 doesn’t say, צה"ל reads, می\u200cروم ends.',
];
const WORDS = [
  "ق.م",
  "أ.د",
  "mc²",
  "ثم",
  "١٬٢٣٤٫٥",
  "U.S.A",
  "12/5/2024",
  "doesn’t",
  'צה"ל',
  "می\u200cروم",
];

let server: StaticServer;
test.beforeEach(async () => {
  const folder = await redeployed("words");
  const file = `${folder}/articles/inshiqaqat.json`;
  const article: ArticleJson = JSON.parse(readFileSync(file, "utf8"));
  const blocks = [...TEXT.map((text) => ({ type: "paragraph", text })), ...article.blocks];
  writeFileSync(file, JSON.stringify({ ...article, blocks }));
  server = await serveFolder(folder);
});
test.afterEach(() => server.stop());

test("a double click takes the same word in every engine, whatever is inside it @engines", async ({
  reader,
}) => {
  await reader.open(`${server.url}#/read/inshiqaqat`);
  for (const word of WORDS) {
    await reader.clickEndOf(word, { count: 2 });
    await reader.isAboutToMark(word);
  }
  await reader.mark();
  await expect
    .poll(async () => (await reader.own()).map(({ words }) => words))
    .toEqual(WORDS.slice(-1));
});
