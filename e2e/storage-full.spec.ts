import { writeNote } from "./pages/notes";
import { ar } from "./pages/words";
import { clickOn } from "./pages/controls";
import { fillStorage, loseNotes } from "./pages/storage-page";
import { eventually, expect, pagesOnPage, test } from "./pages/test";

const WORDS = "التحديات الداخلية والخارجية";
const OLD = "تركيا أو الدول";
const { room, unsaved } = ar.storage;

test("filled to the last byte: a note that is not saved finds room through the storage page @engines", async ({
  surface,
  reader,
  margin,
  storage,
}) => {
  await reader.open();
  await writeNote({ reader, margin }, OLD, "كلام طويل لا حاجة إليه. ".repeat(20));
  await margin.open(OLD);
  await margin.press("delete");
  await margin.hasNoCard(OLD);

  await fillStorage(surface);
  await reader.highlight(WORDS, "rose");
  await margin.hasCard(WORDS, { notice: ar.margin.unsaved.full });
  await clickOn(surface, { role: "link", name: ar.margin.makeRoom, within: "aside article" });
  await storage.isReady();
  await storage.says("unsaved", unsaved.count_one);
  await storage.press(ar.margin.saveAgain);
  await storage.says("unsaved", unsaved.count_one);

  await storage.giveUp(room.kind.bin_one);
  await storage.isSilent("unsaved");
  await storage.says("bin", ar.storage.bin.empty);
  await reader.open();
  await margin.hasCard(WORDS, { notice: "" });
  await reader.reload();
  await margin.hasCard(WORDS, { colour: "rose", notice: "" });
  await margin.hasNoCard(OLD);
});

test("what is not saved is in the backup", async ({ surface, reader, margin, storage, desk }) => {
  await reader.open();
  await fillStorage(surface);
  await reader.highlight(WORDS, "rose");
  await margin.hasCard(WORDS, { notice: ar.margin.unsaved.full });
  await storage.open();
  const file = await storage.download();

  await loseNotes(surface);
  await storage.open();
  expect((await storage.head()).join("\n")).toContain(ar.storage.count_zero);
  await storage.choose(file);
  await storage.hasPlan([ar.storage.restore.add_one]);
  await storage.restore();
  expect(await desk.toasts()).toEqual([ar.storage.restore.done]);
  await reader.open();
  await margin.hasCard(WORDS, { colour: "rose", notice: "" });
});

test("a draft that the browser refuses says so as it is written @engines", async ({
  surface,
  reader,
  margin,
}) => {
  const warned = () =>
    eventually(surface, () => document.querySelector("aside form [role=alert]")?.textContent ?? "");
  await reader.open();
  await reader.highlight(WORDS, "rose");
  await reader.select(WORDS);
  await reader.pressToolbar("note");
  await margin.isWriting(WORDS);
  await margin.write("قبل");
  await warned().toBe("");
  await fillStorage(surface);
  await margin.write(" وبعد ذلك امتلأ");
  await warned().toBe(ar.margin.draftNotKept);
  await surface.evaluate(() => localStorage.removeItem("filler"));
  await margin.write(" ثم خلا");
  await warned().toBe("");
  await reader.reload();
  await expect.poll(() => margin.draft()).toBe("قبل وبعد ذلك امتلأ ثم خلا");
});

test("a browser that blocks storage: the storage page and the editor say so @firefox", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  });
  const { reader, margin, storage } = pagesOnPage(page);
  await reader.open();
  await reader.select(WORDS);
  await reader.pressToolbar("note");
  await margin.isWriting(WORDS);
  await margin.write("تضيع");
  await expect(page.getByText(ar.margin.draftNotKept)).toBeVisible();
  await margin.save();
  await margin.hasCard(WORDS, { note: "تضيع", notice: ar.margin.unsaved.blocked });

  await storage.open();
  expect((await storage.head()).join("\n")).toContain(ar.storage.blocked);
  await storage.says("unsaved", unsaved.count_one);
  await storage.press(ar.margin.saveAgain);
  await storage.says("unsaved", unsaved.count_one);
});
