import { gunzipSync, gzipSync } from "node:zlib";
import { writeNote } from "./pages/notes";
import { ar } from "./pages/words";
import type { CaughtFile } from "./pages/storage-page";
import { expect, pagesOn, test } from "./pages/test";
import { DIST } from "./support/deploy";
import { serveFolder, type StaticServer } from "./support/static-server";

const WORDS = "التحديات الداخلية والخارجية";
const LATER = "معبر طريبيل غربي الأنبار";
const { backup, restore } = ar.storage;

/** Another address has storage of its own, as another browser would. */
let elsewhere: StaticServer;
test.beforeEach(async () => {
  elsewhere = await serveFolder(DIST);
});
test.afterEach(() => elsewhere.stop());

test("a backup is restored elsewhere, once; what was deleted there stays deleted unless asked @engines", async ({
  surface,
  reader,
  margin,
  storage,
}) => {
  await reader.open();
  await reader.highlight(WORDS, "rose");
  await writeNote({ reader, margin }, LATER, "أين هو؟");
  await storage.open();
  await storage.says("backup", backup.never);
  const file = await storage.download();
  expect(file.name).toMatch(/^hashiya-\d{4}-\d\d-\d\d\.json\.gz$/u);
  await storage.says("backup", backup.last.replace("{{time}}", ""));

  const other = pagesOn(await surface.openTab());
  await other.surface.goto(`${elsewhere.url}#/read/inshiqaqat`);
  await other.reader.isReady();
  const show = (address: string) => other.surface.goto(`${elsewhere.url}${address}`);
  const restored = async (plan: readonly string[], isBringingBack = false) => {
    await show("#/storage");
    await other.storage.isReady();
    await other.storage.choose(file);
    if (isBringingBack) await other.storage.bringBackToo();
    await other.storage.hasPlan(plan);
  };

  await restored([restore.add_two]);
  await other.storage.restore();
  await show("#/read/inshiqaqat");
  await other.margin.hasCard(WORDS, { colour: "rose" });
  await other.margin.hasCard(LATER, { note: "أين هو؟" });

  await restored([restore.same_two]);
  await other.desk.closeDialog();
  await show("#/read/inshiqaqat");
  await other.margin.open(LATER);
  await other.margin.press("delete");
  await other.margin.hasNoCard(LATER);

  await restored([restore.same_one, restore.deletedHere_one]);
  await other.desk.closeDialog();
  await show("#/read/inshiqaqat");
  await other.margin.hasCard(WORDS);
  await other.margin.hasNoCard(LATER);

  await restored([restore.back_one, restore.same_one], true);
  await other.storage.restore();
  await show("#/read/inshiqaqat");
  await other.margin.hasCard(LATER, { note: "أين هو؟" });
  await other.reader.reload();
  await other.margin.hasCard(LATER, { note: "أين هو؟" });
});

test("what a backup deletes stands on a line of its own, waits in the bin, and takes no later words along", async ({
  surface,
  reader,
  margin,
  storage,
}) => {
  await reader.open();
  await writeNote({ reader, margin }, WORDS, "أولى");
  await writeNote({ reader, margin }, LATER, "أين هو؟");
  await storage.open();
  const before = await storage.download();
  const other = pagesOn(await surface.openTab());
  const show = (address: string) => other.surface.goto(`${elsewhere.url}${address}`);
  await show("#/storage");
  await other.storage.isReady();
  await other.storage.choose(before);
  await other.storage.restore();
  await show("#/read/inshiqaqat");
  await other.margin.open(WORDS);
  await other.margin.press("edit");
  await other.margin.isWriting(WORDS);
  await other.margin.write(" وما كُتب بعدها");
  await other.margin.save();

  await reader.open();
  for (const words of [WORDS, LATER]) {
    await margin.open(words);
    await margin.press("delete");
    await margin.hasNoCard(words);
  }
  await storage.open();
  const after = await storage.download();
  await show("#/storage");
  await other.storage.isReady();
  await other.storage.choose(after);
  await other.storage.hasPlan([restore.delete_one, restore.older_one]);
  await other.storage.restore();
  await other.storage.says("bin", "أين هو؟");
  const theirs = await other.storage.download();
  await show("#/read/inshiqaqat");
  await other.margin.hasCard(WORDS, { note: "أولى وما كُتب بعدها" });

  await storage.choose(theirs);
  await storage.hasPlan([restore.back_one, restore.same_one]);
  await storage.restore();
  await reader.open();
  await margin.hasCard(WORDS, { note: "أولى وما كُتب بعدها" });
});

test("a note that was changed since the backup keeps its new words", async ({
  reader,
  margin,
  storage,
}) => {
  await reader.open();
  await writeNote({ reader, margin }, WORDS, "قديم");
  await storage.open();
  const file = await storage.download();
  await reader.open();
  await margin.open(WORDS);
  await margin.press("edit");
  await margin.isWriting(WORDS);
  await margin.write(" وجديد");
  await margin.save();

  await storage.open();
  await storage.choose(file);
  await storage.hasPlan([restore.older_one]);
});

/** The same file, its text changed. */
const changed = ({ name, base64 }: CaughtFile, change: (text: string) => string): CaughtFile => ({
  name,
  base64: gzipSync(change(gunzipSync(Buffer.from(base64, "base64")).toString())).toString("base64"),
});

const cut = ({ name, base64 }: CaughtFile): CaughtFile => {
  const bytes = Buffer.from(base64, "base64");
  return { name, base64: bytes.subarray(0, bytes.length - 20).toString("base64") };
};

const FAULTS: readonly [string, keyof typeof backup.fault, (file: CaughtFile) => CaughtFile][] = [
  ["cut off", "damaged", cut],
  ["changed in one letter", "damaged", (it) => changed(it, (text) => text.replace("rose", "rosy"))],
  [
    "of a newer version",
    "newer-version",
    (it) => changed(it, (text) => text.replace('"v":1', '"v":9')),
  ],
  ["of another kind", "not-a-backup", (it) => changed(it, () => '{"type":"AnnotationPage"}')],
  [
    "a picture",
    "not-a-backup",
    () => ({ name: "x.png", base64: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAf" }),
  ],
  ["empty", "not-a-backup", () => ({ name: "x.json", base64: "" })],
];

test("each file that is no whole backup has its sentence, and changes nothing", async ({
  surface,
  reader,
  storage,
}) => {
  await reader.open();
  await reader.highlight(WORDS, "rose");
  await storage.open();
  const file = await storage.download();
  const kept = () =>
    surface.evaluate(() => Object.keys(localStorage).filter((it) => it.includes("annotation")));
  const before = await kept();
  const said: [string, readonly string[]][] = [];
  for (const [what, , spoilt] of FAULTS) {
    await surface.reload();
    await storage.isReady();
    await storage.choose(spoilt(file));
    await expect.poll(() => storage.lines("backup")).toHaveLength(2);
    said.push([what, (await storage.lines("backup")).slice(1)]);
  }
  expect(said).toEqual(FAULTS.map(([what, fault]) => [what, [backup.fault[fault]]]));
  expect(await kept()).toEqual(before);

  await storage.choose(file);
  await storage.hasPlan([restore.same_one]);

  // As one that was deleted since it was chosen, or is read by another program.
  await surface.evaluate(() => {
    File.prototype.arrayBuffer = () => Promise.reject(new DOMException("", "NotReadableError"));
  });
  await storage.choose(file);
  await expect
    .poll(async () => (await storage.lines("backup")).slice(1))
    .toEqual([backup.fault["not-handed-out"]]);
});
