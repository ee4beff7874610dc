import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sharedWords } from "./launched";

test.each([
  ["", ""],
  ["?s=abc", ""],
  ["?share-title=%D8%B9%D9%86%D9%88%D8%A7%D9%86&share-text=%D9%86%D8%B5", "عنوان\n\nنص"],
  ["?share-text=+&share-url=https%3A%2F%2Fexample.org%2F", "https://example.org/"],
])("the share sheet's %s says %j", (search, words) => {
  expect(sharedWords(search)).toBe(words);
});

/** As browsers want it. (Web App Manifest; Web Share Target; File Handling) */
type Manifest = {
  readonly start_url: string;
  readonly scope: string;
  readonly icons: readonly { readonly src: string }[];
  readonly share_target: {
    readonly action: string;
    readonly method: string;
    readonly enctype: string;
    readonly params: {
      readonly title: string;
      readonly text: string;
      readonly url: string;
      readonly files: readonly { readonly name: string; readonly accept: readonly string[] }[];
    };
  };
  readonly file_handlers: readonly {
    readonly action: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
};

test("the manifest hands over what the program reads, under the names that it reads it by", () => {
  const publicFile = (path: string) =>
    readFileSync(new URL(`../../../public/${path}`, import.meta.url));
  const manifest: Manifest = JSON.parse(String(publicFile("manifest.webmanifest")));
  for (const { src } of manifest.icons) expect(publicFile(src).length).toBeGreaterThan(0);
  const { action, method, enctype, params } = manifest.share_target;
  // Files can be posted alone, and the service worker takes what is posted to the folder itself.
  expect([action, method, enctype]).toEqual(["./", "POST", "multipart/form-data"]);
  const { title, text, url, files } = params;
  const query = new URLSearchParams([title, text, url].map((name) => [name, name]));
  expect(sharedWords(`?${query}`)).toBe("share-title\n\nshare-text\n\nshare-url");
  expect(files.map(({ name }) => name)).toEqual(["share-files"]);
  const shared = files[0]?.accept ?? [];
  for (const { action: opens, accept } of manifest.file_handlers) {
    expect(opens).toBe("./");
    for (const endings of Object.values(accept))
      for (const ending of endings) expect([...shared, ".text"]).toContain(ending);
  }
  for (const ending of [".txt", ".docx", ".odt", ".rtf", ".epub", ".html", ".md", ".hashiya"])
    expect(shared).toContain(ending);
});
