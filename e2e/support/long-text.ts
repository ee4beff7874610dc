import { readFileSync, writeFileSync } from "node:fs";
import { redeployed } from "./deploy";

type ArticleJson = { blocks: { type: string; text: string }[] };

const BLOCK_WORDS = 100;
const NOTE_EVERY = 10; // words
const QUOTE_WORDS = 5;

/** Lehmer's generator: the same text and notes in every run. */
let seed = 20_260_101;
const chance = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;

/** A note as it is stored: its key, its record. */
type Stored = readonly [key: string, record: string];

/**
 * The reader with the seed article made as long as `count` notes need, and those notes, made on
 * another edition of it: each stands seven letters too far, and one of its words was another.
 */
export async function longText(count: number) {
  const folder = await redeployed("long");
  const file = `${folder}/articles/inshiqaqat.json`;
  const article: ArticleJson = JSON.parse(readFileSync(file, "utf8"));
  const words = [...new Set(article.blocks.flatMap(({ text }) => text.split(/\s+/)))];
  const anyWord = () => words[chance(words.length)] ?? "";

  const blocks: ArticleJson["blocks"] = [];
  const notes: Stored[] = [];
  for (let begin = 0; notes.length < count; begin += (blocks.at(-1)?.text.length ?? 0) + 1) {
    const block = Array.from({ length: BLOCK_WORDS }, anyWord);
    for (let at = NOTE_EVERY; at < BLOCK_WORDS; at += NOTE_EVERY) {
      const quote = block
        .slice(at, at + QUOTE_WORDS)
        .with(2, anyWord())
        .join(" ");
      const start = begin + block.slice(0, at).join(" ").length + 1;
      notes.push(stored(notes.length, { quote, start: start + 7, block, at }));
    }
    blocks.push({ type: "paragraph", text: block.join(" ") });
  }
  writeFileSync(file, JSON.stringify({ ...article, blocks }));
  return { folder, notes: notes.slice(0, count) };
}

type Place = { quote: string; start: number; block: readonly string[]; at: number };

function stored(nth: number, { quote, start, block, at }: Place): Stored {
  const id = `note${String(nth).padStart(8, "0")}`;
  const record = {
    v: 2,
    i: id,
    a: "inshiqaqat",
    e: "ba7816bf8f01cfea414140de5dae2223",
    q: quote,
    p: `${block.slice(at - 4, at).join(" ")} `,
    x: ` ${block.slice(at + QUOTE_WORDS, at + QUOTE_WORDS + 4).join(" ")}`,
    b: start,
    l: quote.length,
    n: `الملاحظة ${nth}`,
    c: "sage",
    t: 1_795_339_800_000,
    w: ["k3x9w", 1],
  };
  return [`hashiya:1:annotation:${id}`, JSON.stringify(record)];
}
