import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { noteOn, notebookOf, WHOLE } from "../../testing/notebooks";
import { writeCsv } from "./csv";
import { writeDocx } from "./docx";
import { writeTei } from "./tei";

/* What other programs say of our files, where they are installed. */

const docxParts = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, it]) => [path, strFromU8(it)]));

const has = (tool: string) => {
  try {
    execFileSync("which", [tool], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

test.skipIf(!has("xmllint"))("xmllint reads TEI and Word's parts", () => {
  const folder = mkdtempSync(join(tmpdir(), "hashiya-out-"));
  const all = { ...docxParts(writeDocx(WHOLE)), tei: writeTei(WHOLE) };
  for (const [at, xml] of Object.values(all).entries()) {
    writeFileSync(join(folder, `${at}.xml`), xml);
    const said = execFileSync("xmllint", ["--noout", join(folder, `${at}.xml`)]);
    expect(said.toString()).toBe("");
  }
});

/** TEI's own schema (`tei_all.rng`, a megabyte) is too large to lie here: name its file to have it asked. */
const SCHEMA = process.env["TEI_SCHEMA"];

test.skipIf(!has("xmllint") || SCHEMA === undefined)(
  "TEI's schema, named by TEI_SCHEMA, takes one text with its notes, and several",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "hashiya-out-"));
    const [text] = WHOLE.texts;
    const several = { ...WHOLE, texts: text ? [text, text] : [] };
    for (const notebook of [WHOLE, several]) {
      writeFileSync(join(folder, "tei.xml"), writeTei(notebook));
      const how = ["--noout", "--relaxng", SCHEMA ?? "", join(folder, "tei.xml")];
      expect(() => execFileSync("xmllint", how, { stdio: "pipe" })).not.toThrow();
    }
  },
);

/** What LibreOffice makes of a file: its parts, by their paths, once it is kept as OpenDocument. */
function opened(name: string, content: string | Uint8Array, ...how: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "hashiya-out-"));
  writeFileSync(join(folder, name), content);
  const kind = name.endsWith(".csv") ? "ods" : "odt";
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const to = ["--headless", ...how, "--convert-to", kind, "--outdir", folder];
  execFileSync("soffice", [profile, ...to, join(folder, name)], { stdio: "ignore" });
  const made = readFileSync(join(folder, name.replace(/\.[^.]+$/u, `.${kind}`)));
  return strFromU8(unzipSync(made)["content.xml"] ?? new Uint8Array());
}

/** A program that starts on a busy machine. */
const SLOW = { timeout: 120_000 };

describe.skipIf(!has("soffice"))("LibreOffice opens", SLOW, () => {
  test("the Word file with its comments", () => {
    const odt = opened("notes.docx", writeDocx(WHOLE));
    expect(odt.match(/<office:annotation /gu)).toHaveLength(3);
    expect(odt).toContain("قول #حكمة");
  });

  test("the Word file of notes under their headings", () => {
    const odt = opened("notes.docx", writeDocx(WHOLE, { form: "notes" }));
    expect(odt).toContain("قول #حكمة");
    expect(odt).toMatch(/<text:h [^>]*text:outline-level="1"[^>]*>(?:<[^>]+>)*الباب الأول/u);
  });

  test("the table, in which nothing is a formula and a note of two lines is one cell", () => {
    const hostile = [
      ...(WHOLE.texts[0]?.notes ?? []),
      noteOn("=1+1", "بند أول", { bodies: [{ value: "=HYPERLINK(1)\nسطر ثانٍ" }] }),
      noteOn("+2", "فصل", { bodies: [{ value: "@SUM(A1:A9)" }] }),
    ];
    const UTF8 = "--infilter=CSV:44,34,76,1";
    const ods = opened("notes.csv", writeCsv(notebookOf(hostile)), UTF8);
    expect(ods).not.toContain("table:formula");
    expect(ods).toContain("قول #حكمة");
    expect(ods).toMatch(/<text:p>(?:&apos;)?=HYPERLINK\(1\)<\/text:p><text:p>سطر ثانٍ<\/text:p>/u);
    expect(ods.match(/<table:table-row /gu)).toHaveLength(hostile.length + 1);
  });
});
