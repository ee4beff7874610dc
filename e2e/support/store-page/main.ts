import { fetchArticle } from "../../../src/browser/net/article-source";
import { COLOURS } from "../../../src/core/annotation/annotation";
import { articleText } from "../../../src/core/article/article-text";
import { editionId } from "../../../src/core/article/edition";
import type { NewMark } from "../../../src/state/notes/annotation-store";
import { chanceFrom, type Chance } from "./chance";
import type { Deed, Note, StoreTab, Told } from "./store-tab";
import { journal, rest, store } from "./stores";
import { typeOn, unfinished } from "./typing";
import { hasUnsaved, isInMemory } from "../../../src/state/notes/record-state";

const WORDS = 20; // letters of a quote

/** Where notes are made: the seed article, as the reader shows it. */
async function passages(): Promise<(place: number) => NewMark> {
  const article = await fetchArticle("inshiqaqat");
  if (!article.ok) throw new Error("The seed article is missing");
  const { text } = articleText(article.value);
  const edition = editionId(text);
  return (place) => {
    const start = Math.floor(place * (text.length - WORDS));
    const range = { start, end: start + WORDS };
    return { source: "inshiqaqat", edition, text, range, colour: "sage" };
  };
}

const layer = () => store.get().layers.get("inshiqaqat");
const isKept = (id: string) => !isInMemory(store.get().states.get(id));

function notes(): readonly Note[] {
  const { layers, states } = store.get();
  const told =
    (isDeleted: boolean) => (it: { id: string; bodies: readonly { value: string }[] }) => ({
      id: it.id,
      text: it.bodies[0]?.value ?? "",
      earlier: (states.get(it.id)?.earlier ?? []).map(({ text }) => text).toSorted(),
      isDeleted,
    });
  return [...layers.values()]
    .flatMap(({ annotations, deleted }) => [
      ...annotations.map(told(false)),
      ...deleted.map(told(true)),
    ])
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const DEEDS = ["add", "note", "note", "note", "colour", "delete", "restore"] as const;

/** One edit by chance, on any note that this tab knows. */
function edit(chance: Chance, text: string, passageAt: (place: number) => NewMark): Deed {
  const one = chance.of(layer()?.annotations ?? []);
  const gone = chance.of(layer()?.deleted ?? []);
  const did = chance.of(DEEDS);
  if (one && did === "note") {
    const instead = one.bodies[0]?.value ?? "";
    store.setNote(one.id, text, instead);
    return { did, id: one.id, text, instead };
  }
  if (one && did === "colour") {
    store.setColour(one.id, chance.of(COLOURS) ?? "sage");
    return { did, id: one.id };
  }
  if (one && did === "delete") {
    store.remove(one.id);
    return { did, id: one.id };
  }
  if (gone && did === "restore") {
    store.restore(gone.id);
    return { did, id: gone.id };
  }
  const { id } = store.add(passageAt(chance.share()), "highlighting");
  return { did: "add", id };
}

async function editAtRandom(seed: number, count: number): Promise<readonly Deed[]> {
  const passageAt = await passages();
  const chance = chanceFrom(seed);
  const deeds: Deed[] = [];
  while (deeds.length < count) {
    const deed = edit(chance, `${seed}.${deeds.length}`, passageAt);
    deeds.push(deed);
    await rest(chance.share() * 3);
  }
  // Firefox refuses while several tabs write; what was refused is saved by itself.
  while (hasUnsaved(store.get().states)) await rest(50);
  return deeds;
}

/** Tells what it found, and then of what it does: writes notes, or types. */
async function tellOn(run: string, url: string, isTyping: boolean) {
  const tell = (told: Omit<Told, "run">) =>
    fetch(url, { method: "POST", mode: "no-cors", body: JSON.stringify({ run, ...told }) });
  while (journal.get().status === "starting") await rest(1);
  await tell({ found: notes(), foundUnfinished: unfinished() });
  if (isTyping) await typeOn(run, tell);
  else await writeOn(tell);
}

/** Writes without a pause and tells of each note once it is kept for good. */
async function writeOn(tell: (told: Omit<Told, "run">) => unknown) {
  const passageAt = await passages();
  let notYet: NonNullable<Told["kept"]> = [];
  for (let i = 0; ; i++) {
    const { id } = store.add(passageAt((i * 0.07) % 1), "commenting");
    const text = `${id} كُتبت`;
    store.setNote(id, text, "");
    const isDeleted = i % 4 === 0;
    if (isDeleted) store.remove(id);
    notYet = [...notYet, { id, text, isDeleted }];
    await rest(2);
    const isSafe = (note: { id: string }) => isKept(note.id) && !journal.get().pending.has(note.id);
    const kept = notYet.filter(isSafe);
    if (kept.length > 0) void tell({ kept });
    notYet = notYet.filter((note) => !kept.includes(note));
  }
}

const tab: StoreTab = { notes, editAtRandom };
Object.assign(window, { tab });

const query = new URLSearchParams(location.search);
const [run, tell] = [query.get("run"), query.get("tell")];
if (run !== null && tell !== null) void tellOn(run, tell, query.get("deed") === "typing");
