import type { TextArchive } from "../browser/text-archive";
import { failed, ok } from "../core/result";

/** An archive in memory; `isFull` refuses what is written. */
export function memoryTextArchive(options: { isFull?: boolean } = {}): TextArchive & {
  readonly held: Map<string, { text: string; summary: unknown }>;
} {
  const held = new Map<string, { text: string; summary: unknown }>();
  return {
    held,
    list: async () => ok(new Map([...held].map(([id, { summary }]) => [id, summary]))),
    read: async (id) => ok(held.get(id)?.text),
    async write(id, text, summary) {
      if (options.isFull) return failed("full");
      held.set(id, { text, summary });
      return ok(undefined);
    },
    async remove(id) {
      held.delete(id);
      return ok(undefined);
    },
    subscribe: () => () => undefined,
  };
}
