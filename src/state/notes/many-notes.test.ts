import { expect, test } from "vitest";
import { passage, seen, twoTabs } from "../../testing/undo-tabs";
import { tagsOf } from "../../core/annotation/tags";
import { memoryDisk } from "../../testing/memory-disk";
import { createAnnotationStore } from "./annotation-store";
import { createUndo } from "./undo";
import { createManyNotes } from "./many-notes";

function withNotes() {
  const tabs = twoTabs();
  const { mine, drafts, now, undo } = tabs;
  const ids = ["a", "a", "b"].map((source) => mine.add({ ...passage, source }, "highlighting").id);
  for (const id of ids) mine.setNote(id, "رأي #فكرة");
  const many = createManyNotes({ annotations: mine, drafts: { get: () => drafts }, undo, now });
  return { ...tabs, ids, many, undo };
}

const looks = (tabs: Pick<ReturnType<typeof twoTabs>, "mine">) =>
  Object.values(seen(tabs.mine)).map(({ note, colour }) => `${note} ${colour}`);

test("notes of several texts are worked on as one act, which is taken back as one", async () => {
  const { ids, many, ...tabs } = withNotes();
  const acted = await many.recolour(ids, "sky");
  expect(acted).toMatchObject({ changed: 3, left: 0, unsaved: 0 });
  expect(looks(tabs)).toEqual(Array(3).fill("رأي #فكرة sky"));
  expect(many.takeBack(acted)).toBe(true);
  expect(looks(tabs)).toEqual(Array(3).fill("رأي #فكرة saffron"));
});

test("each text can take its own part back", async () => {
  const { ids, many, undo, ...tabs } = withNotes();
  const acted = await many.remove(ids);
  expect(looks(tabs)).toEqual([]);
  expect(undo.undo("b")).toMatchObject({ kind: "deleted", status: "done" });
  expect(looks(tabs)).toHaveLength(1);
  expect(many.takeBack(acted)).toBe(false);
  expect(looks(tabs)).toHaveLength(3);
});

test("what is being written is left alone, and so is what is gone", async () => {
  const { ids, many, drafts, mine } = withNotes();
  const [written = "", gone = "", free = ""] = ids;
  drafts.set(written, { text: "مسودة", isNew: false });
  mine.remove(gone);
  expect(await many.remove([written, gone, free])).toMatchObject({ changed: 1, left: 2 });
});

test("a tag that a note has already is not given anew", async () => {
  const { ids, many, undo } = withNotes();
  const before = undo.get().done.length;
  expect(await many.addTag(ids, "فِكرة")).toMatchObject({ actions: [], changed: 0, left: 0 });
  expect(undo.get().done).toHaveLength(before);
});

const tagsHere = ({ mine }: Pick<ReturnType<typeof twoTabs>, "mine">) =>
  [...mine.get().layers.values()].flatMap(({ annotations }) => annotations.map(tagsOf));

test("a tag is given, called otherwise in words and fields alike, and all of it taken back", async () => {
  const { ids, many, ...tabs } = withNotes();
  const given = await many.addTag(ids, "سؤال");
  expect(tagsHere(tabs)).toEqual(ids.map(() => ["سؤال", "فكرة"]));
  const merged = await many.renameTag(ids, "سؤال", "فكرة");
  expect(tagsHere(tabs)).toEqual(ids.map(() => ["فكرة"]));
  const renamed = await many.renameTag(ids, "فكرة", "رأي");
  expect(tagsHere(tabs)).toEqual(ids.map(() => ["رأي"]));
  expect(looks(tabs)).toEqual(Array(3).fill("رأي #رأي saffron"));
  for (const acted of [renamed, merged, given]) expect(many.takeBack(acted)).toBe(true);
  expect(tagsHere(tabs)).toEqual(ids.map(() => ["فكرة"]));
  expect(looks(tabs)).toEqual(Array(3).fill("رأي #فكرة saffron"));
});

test("what the browser does not keep is told", async () => {
  const disk = memoryDisk();
  const now = () => "2026-11-22T10:00:00.000Z";
  const drafts = { get: () => new Map() };
  const annotations = createAnnotationStore({ disk, replica: "k3x9w", newId: () => "it", now });
  const undo = createUndo({ annotations, drafts, now });
  const many = createManyNotes({ annotations, drafts, undo, now });
  const { id } = annotations.add(passage, "highlighting");
  disk.refuseWrites("full");
  expect(await many.recolour([id], "rose")).toMatchObject({ changed: 1, unsaved: 1 });
});
