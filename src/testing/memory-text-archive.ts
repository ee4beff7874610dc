import type { TextArchive } from "../browser/text-archive";
import { failed, ok } from "../core/result";

/** An archive in memory; `isFull` refuses what is written. */
export function memoryTextArchive(options: { isFull?: boolean } = {}): TextArchive & {
  readonly held: Map<string, { text: string; summary: unknown }>;
} {
  const held = new Map<string, { text: string; summary: unknown }>();
  const earlier = new Map<string, readonly string[]>();
  return {
    held,
    list: async () => ok(new Map([...held].map(([id, { summary }]) => [id, summary]))),
    read: async (id) => ok(held.get(id)?.text),
    async write(id, text, summary) {
      if (options.isFull) return failed("full");
      held.set(id, { text, summary });
      return ok(undefined);
    },
    readEarlier: async (id) => ok(earlier.get(id) ?? []),
    async writeEarlier(id, texts) {
      earlier.set(id, texts);
      return ok(undefined);
    },
    async remove(id) {
      earlier.delete(id);
      held.delete(id);
      return ok(undefined);
    },
    subscribe: () => () => undefined,
  };
}
