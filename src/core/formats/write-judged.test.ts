import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { WHOLE } from "../../testing/notebooks";
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

test.skipIf(!has("soffice"))(
  "LibreOffice opens the Word file with its comments",
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), "hashiya-out-"));
    writeFileSync(join(folder, "notes.docx"), writeDocx(WHOLE));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(
      "soffice",
      [
        profile,
        "--headless",
        "--convert-to",
        "odt",
        "--outdir",
        folder,
        join(folder, "notes.docx"),
      ],
      { stdio: "ignore" },
    );
    const odt = strFromU8(
      unzipSync(readFileSync(join(folder, "notes.odt")))["content.xml"] ?? new Uint8Array(),
    );
    expect(odt.match(/<office:annotation /gu)).toHaveLength(3);
    expect(odt).toContain("قول #حكمة");
  },
);
