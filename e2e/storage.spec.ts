import { ar } from "./pages/words";
import { comeBack } from "./pages/storage-page";
import { eventually, expect, pagesOnPage, test } from "./pages/test";
import type { Surface } from "./support/surface";

const WORDS = "التحديات الداخلية والخارجية";

/** Takes the last byte that the browser gives this site. */
const fill = (surface: Surface) =>
  surface.evaluate(() => {
    let piece = "x".repeat(1 << 20);
    for (let i = 0; piece !== "";) {
      try {
        localStorage.setItem(`filler ${i}`, piece);
        i++;
      } catch {
        piece = piece.slice(0, piece.length >> 1);
      }
    }
  });

/** What the second copy holds of the latest changes. */
const journalled = () =>
  new Promise<string>((resolve) => {
    const opening = indexedDB.open("hashiya-journal");
    opening.onsuccess = () => {
      const { result } = opening;
      const [name] = result.objectStoreNames;
      const asking = name && result.transaction(name).objectStore(name).getAll();
      if (!asking) return resolve("");
      asking.onsuccess = () => {
        result.close();
        resolve(JSON.stringify(asking.result));
      };
    };
  });

const makeRoom = (surface: Surface) =>
  surface.evaluate(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith("filler")) localStorage.removeItem(key);
  });

test("what does not fit is shown as not saved, until it is @engines", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open();
  await reader.highlight("تركيا أو الدول", "sage");
  await fill(surface);
  await reader.highlight(WORDS, "rose");
  await margin.hasCard(WORDS, { notice: ar.margin.unsaved.full });
  await margin.hasCard("تركيا أو الدول", { notice: "" });

  await margin.press("saveAgain");
  await margin.hasCard(WORDS, { notice: ar.margin.unsaved.full });
  await makeRoom(surface);
  await comeBack(surface); // it is tried again by itself
  await margin.hasCard(WORDS, { notice: "" });
  await reader.reload();
  await margin.hasCard(WORDS, { colour: "rose" });
});

test("a change that does not fit is there after a reload all the same, still marked", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open();
  await reader.highlight(WORDS, "rose");
  await reader.select(WORDS);
  await reader.pressToolbar("note");
  await margin.isWriting(WORDS);
  await margin.write("قصيرة");
  await margin.save();
  await fill(surface);
  await margin.open(WORDS);
  await margin.press("edit");
  await margin.isWriting(WORDS);
  await margin.write(" ثم طويلة جدًا".repeat(8));
  await margin.save();
  await margin.hasCard(WORDS, { notice: ar.margin.unsaved.full });
  expect((await margin.card(WORDS))?.note).toContain("طويلة");
  await eventually(surface, journalled).toContain("طويلة");
  await reader.reload();
  await margin.hasCard(WORDS, { notice: ar.margin.unsaved.full });
  expect((await margin.card(WORDS))?.note).toContain("طويلة");
  await makeRoom(surface);
  await comeBack(surface);
  await margin.hasCard(WORDS, { notice: "" });
});

test("a browser that keeps nothing still reads and marks, and says so @firefox", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  });
  const { reader, margin, desk } = pagesOnPage(page);
  await reader.open();
  await reader.highlight(WORDS, "rose");
  await margin.hasCard(WORDS, { notice: ar.margin.unsaved.blocked });
  await margin.press("saveAgain");
  await margin.hasCard(WORDS, { notice: ar.margin.unsaved.blocked });
  await desk.openPreferences();
  await desk.choose(ar.preferences.themes.dark);
  await expect.poll(async () => (await desk.root()).theme).toBe("dark");
});

test("records that cannot be read are told, and left as they are", async ({
  surface,
  reader,
  margin,
}) => {
  const garbage = {
    "hashiya:1:annotation:cut": '{"v":1,"id":"cut","exact":"الت',
    "hashiya:1:annotation:newer": '{"v":99,"id":"newer","target":"elsewhere"}',
    "hashiya:1:preferences:reader": "[",
    "hashiya:1:draft:x": "]",
    "hashiya:1:place:inshiqaqat": "nowhere",
  };
  await surface.goto("icons/icon-192.png"); // the same origin, without the program
  await surface.evaluate((entries) => {
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
  }, garbage);

  await reader.open();
  await expect.poll(() => margin.notices()).toEqual([ar.margin.setAside_two]);
  await reader.highlight(WORDS, "rose");
  await reader.reload();
  await margin.hasCard(WORDS);
  const left = await surface.evaluate(
    (keys) => keys.map((key) => localStorage.getItem(key)),
    ["hashiya:1:annotation:cut", "hashiya:1:annotation:newer", "hashiya:1:draft:x"],
  );
  expect(left).toEqual([
    garbage["hashiya:1:annotation:cut"],
    garbage["hashiya:1:annotation:newer"],
    garbage["hashiya:1:draft:x"],
  ]);
});
