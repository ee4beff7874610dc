import type { TextArchive } from "../browser/storage/text-archive";
import { failed, ok } from "../core/result";

/** An archive in memory; `isFull` refuses what is written. */
export function memoryTextArchive(options: { isFull?: boolean } = {}): TextArchive & {
  readonly held: Map<string, { text: string; summary: unknown }>;
} {
  const held = new Map<string, { text: string; summary: unknown }>();
  const bin = new Map<string, unknown>();
  const earlier = new Map<string, readonly string[]>();
  return {
    held,
    list: async () =>
      ok(
        new Map([...held].filter(([id]) => !bin.has(id)).map(([id, { summary }]) => [id, summary])),
      ),
    listBin: async () => ok(new Map(bin)),
    read: async (id) => ok(bin.has(id) ? undefined : held.get(id)?.text),
    readFromBin: async (id) => ok(bin.has(id) ? held.get(id)?.text : undefined),
    async putInBin(id, about) {
      bin.set(id, about);
      return ok(undefined);
    },
    async write(id, text, summary) {
      if (options.isFull) return failed("full");
      held.set(id, { text, summary });
      bin.delete(id);
      return ok(undefined);
    },
    readEarlier: async (id) => ok(earlier.get(id) ?? []),
    async writeEarlier(id, texts) {
      earlier.set(id, texts);
      return ok(undefined);
    },
    async remove(id) {
      earlier.delete(id);
      bin.delete(id);
      held.delete(id);
      return ok(undefined);
    },
    subscribe: () => () => undefined,
  };
}
