import { lastStamps } from "./stamp";
import { goneOf, type StoredAnnotation, type StoredRecord } from "./stored-annotation";

/**
 * Forgets a deleted annotation's words. It is no write of its own: a deletion that is taken back
 * elsewhere at the same time wins.
 */
export function purge(stored: StoredAnnotation): StoredRecord {
  const { annotation, deleted, stamps } = stored;
  if (deleted === undefined) throw new Error(`annotation ${annotation.id} is not deleted`);
  const seen = lastStamps([...stored.seen, ...goneOf(stored)]);
  return { id: annotation.id, deleted, stamps: { life: stamps.life }, seen };
}
