import { afterEach, expect, test, vi } from "vitest";
import { scriptAddress } from "./trusted-types";

const PAGE = "https://example.org/hashiya/";
const workers = Object.keys(import.meta.glob("./work/*.worker.ts")).map((path) =>
  path.replace(/^.*\/|\.ts$/gu, ""),
);

afterEach(() => vi.unstubAllGlobals());
const onPage = () => {
  vi.stubGlobal("document", { baseURI: PAGE });
  vi.stubGlobal("location", new URL(PAGE));
};

test("each worker may be run, as it is built and while one develops, and so may the service worker", () => {
  onPage();
  expect(workers).toContain("notes-writer.worker");
  const all = workers.flatMap((it) => [
    `${PAGE}assets/${it}-D61U9H_q-.js`,
    `/src/browser/work/${it}.ts?worker_file&type=module`,
  ]);
  for (const address of [...all, "sw.js"]) expect(scriptAddress(address)).toBe(address);
});

test.each([
  ["of another origin", "https://elsewhere.example/assets/notes-writer.worker-a.js"],
  ["that is no worker", `${PAGE}assets/index-a.js`],
  ["that is told in a query", `${PAGE}?/assets/notes-writer.worker-a.txt`],
  ["of data", "data:text/javascript,alert(1)"],
])("a script %s may not", (_, address) => {
  onPage();
  expect(() => scriptAddress(address)).toThrow(/is no script of this program/u);
});
