import { describe, expect, test } from "vitest";
import type { Block } from "../../article/article";
import { parseXml } from "../parse-xml";
import { readHtml } from "./html";

const LETTERS: Readonly<Record<string, string>> = { paragraph: "p", quotation: "q" };
const lines = (blocks: readonly Block[]) =>
  blocks.map(({ type, text }) => `${LETTERS[type] ?? type} ${text}`);

describe("a page of a site that was saved whole", () => {
  const words = (nth: number) => `فقرة ${nth} `.repeat(30).trim();
  const link = '<li><a href="/x">نص آخر من الموقع</a></li>';
  const text = `<p>${words(1)}</p><p>${words(2)}</p><blockquote><p>${words(3)}</p></blockquote>`;
  const page = (body: string) =>
    `<html><head><title>عنوان</title><link rel="stylesheet" href="a.css"/></head><body>${body}</body></html>`;
  const read = (xml: string) => readHtml(parseXml(xml) ?? nothing);
  const nothing = { name: "", attributes: new Map(), children: [] };
  const whole = [`p ${words(1)}`, `p ${words(2)}`, `q ${words(3)}`];

  test.each([
    [
      "beside it",
      `<div class="wrap"><div><ul>${link.repeat(9)}</ul></div><div>${text}</div></div>`,
    ],
    ["in it, by their links", `<div>${text}<div>اقرأ أيضًا<ul>${link.repeat(4)}</ul></div></div>`],
    ["in it, by their names", `<div>${text}<div class="post-comments"><p>أحسنت</p></div></div>`],
    ["in it, by their role", `<div>${text}<div role="complementary"><p>إعلان</p></div></div>`],
    ["in a table", `<table><tr><td>${link}</td><td>${text}</td></tr></table>`],
  ])("is read without what stands %s, which is told", (_, body) => {
    const { blocks, leftOut } = read(page(body));
    expect(lines(blocks)).toEqual(whole);
    expect(leftOut.get("page-frame")).toBeGreaterThan(0);
  });

  test.each([
    ["whose text is in a box of another name", `<div class="comments">${text}</div>`],
    [
      "whose text stands in several boxes",
      `<div>${text.replaceAll("</p><p>", "</p></div><div><p>")}</div>`,
    ],
    [
      "that links words in its text",
      `<div>${text.replaceAll("فقرة 1", '<a href="/y">فقرة 1</a>')}</div>`,
    ],
  ])("keeps every word of one %s", (_, body) => {
    expect(lines(read(page(body)).blocks)).toEqual(whole);
  });

  test("a document that was saved as a page, and a page of links alone, are whole", () => {
    const list = `<div class="menu"><ul>${link.repeat(9)}</ul></div>`;
    expect(read(page(list)).blocks).toHaveLength(9);
    const saved = page(`${list}<div>${text}</div>`).replace(/<link[^>]*>/u, "");
    expect(read(saved).blocks).toHaveLength(12);
  });
});
