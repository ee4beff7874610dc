import type { JournalEntry } from "../../browser/second-copy/record-journal";
import type { Copied, CopiedKind, Copy } from "./copied";

/** The kinds of things, in the order in which they are taken over. */
export const KINDS = ["note", "draft", "layer"] as const satisfies readonly CopiedKind[];

/** An entry's id. Notes had second copies before anything else had. */
export const nameOf = (kind: CopiedKind, id: string): string =>
  kind === "note" ? id : `${kind}:${id}`;

export function thingOf(name: string): readonly [kind: CopiedKind, id: string] {
  for (const kind of ["draft", "layer"] as const)
    if (name.startsWith(`${kind}:`)) return [kind, name.slice(kind.length + 1)];
  return ["note", name];
}

/** The ids of the notes among entries, which go by their names. */
export const notesAmong = (names: readonly string[]): readonly string[] =>
  names.map(thingOf).flatMap(([kind, id]) => (kind === "note" ? [id] : []));

/** Has each kind take over what `localStorage` lost; answers with the entries that are due to go. */
export function takeOver(
  things: Readonly<Record<CopiedKind, Pick<Copied, "takeOver" | "covers">>>,
  entries: readonly JournalEntry[],
  isOld: (entry: JournalEntry) => boolean,
): readonly JournalEntry[] {
  return KINDS.flatMap((kind) => {
    const thing = things[kind];
    const byId = copiesOf(kind, entries);
    const lost = thing.takeOver(byId);
    return [...byId.values()]
      .flatMap((copies) => spent(copies, thing, (it) => isOld(it.entry) && !lost.has(it)))
      .map(({ entry }) => entry);
  });
}

type EntryCopy = Copy & { readonly entry: JournalEntry };

/** The entries on things of one kind, by the things' ids. */
function copiesOf(
  of: CopiedKind,
  entries: readonly JournalEntry[],
): ReadonlyMap<string, readonly EntryCopy[]> {
  const byId = new Map<string, EntryCopy[]>();
  for (const entry of entries) {
    const [kind, id] = thingOf(entry.id);
    if (kind !== of) continue;
    const copies = byId.get(id) ?? [];
    copies.push({ id, text: entry.text, entry });
    byId.set(id, copies);
  }
  return byId;
}

/** Those that are due to go, but for those that keep another one, which stays, from coming back to life. */
function spent(
  copies: readonly EntryCopy[],
  { covers }: Pick<Copied, "covers">,
  isDue: (copy: EntryCopy) => boolean,
): readonly EntryCopy[] {
  let going = copies.filter(isDue);
  for (;;) {
    const staying = copies.filter((copy) => !going.includes(copy));
    const next = going.filter((copy) => !staying.some((other) => covers(copy, other)));
    if (next.length === going.length) return going;
    going = next;
  }
}
