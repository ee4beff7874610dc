import { TAKEN_AWAY, type Extra } from "./extras";
import type { ExtraPart, Record3 } from "./record-3";
import { covers, lastOfEach, type Stamp } from "./stamp";
import { listOf, stampOf } from "./stamp-table";
import type { StoredAnnotation } from "./stored-annotation";

/** The writers of a record, as stamps of their last writes. */
export function seenFrom(writers: Record3["w"]): readonly Stamp[] {
  if (writers.length === 2) return listOf(stampOf(String(writers[0]), Number(writers[1])));
  const seen: Stamp[] = [];
  for (let at = 0; at < writers.length; at += 2)
    seen.push(stampOf(String(writers[at]), Number(writers[at + 1])));
  return seen;
}

/** The stamp that stands at a place of a list of numbers: a revision, and which of the writers. */
export function stampAt(
  numbers: readonly ExtraPart[] | undefined,
  at: number,
  seen: readonly Stamp[],
): Stamp | undefined {
  const revision = numbers?.[at];
  const last = seen[Number(numbers?.[at + 1])];
  if (revision === undefined || !last) return undefined;
  return last.revision === revision ? last : stampOf(last.replica, Number(revision));
}

/** The earlier wordings. */
export function wordingsFrom(numbers: readonly (string | number)[], seen: readonly Stamp[]) {
  const wordings = [];
  for (let at = 0; at < numbers.length; at += 3) {
    const stamp = stampAt(numbers, at + 1, seen);
    if (stamp) wordings.push({ text: String(numbers[at]), stamp });
  }
  return wordings;
}

/** Those that are not named are as the one before them. */
export function stampsFrom(
  numbers: Record3["s"],
  first: Stamp,
  seen: readonly Stamp[],
): StoredAnnotation["stamps"] {
  const note = stampAt(numbers, 0, seen) ?? first;
  const colour = stampAt(numbers, 2, seen) ?? note;
  const target = stampAt(numbers, 4, seen) ?? colour;
  return { note, colour, target, life: stampAt(numbers, 6, seen) ?? target };
}

/** What a record says of its deletions, as far as that agrees with its being deleted or not. */
export function goneFrom(
  writers: NonNullable<Record3["h"]>,
  seen: readonly Stamp[],
  isDeleted: boolean,
): { readonly gone?: readonly Stamp[] } {
  const told = seenFrom(writers);
  if (!isDeleted) return covers(told, seen) ? {} : { gone: told };
  const gone = lastOfEach([...told, ...seen]);
  return covers(seen, gone) ? {} : { gone };
}

/** What most annotations have not. */
export function extrasFrom(parts: readonly ExtraPart[], seen: readonly Stamp[]): readonly Extra[] {
  const extras = [];
  for (let at = 0; at < parts.length; at += 4) {
    const stamp = stampAt(parts, at + 2, seen);
    const [key, value = TAKEN_AWAY] = parts.slice(at, at + 2);
    if (stamp) extras.push({ key: String(key), value, stamp });
  }
  return extras;
}
