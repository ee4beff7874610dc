import { useEffect } from "react";
import type { OwnLayer } from "../state/notes/annotation-store";
import type { Edition } from "../core/article/edition";
import { useAnnotations, useStores } from "../state/react";

/**
 * Holds the text of the edition at hand as long as notes are made on it, and forgets those that
 * no note needs any more.
 */
export function useKeptEdition({ id, text }: Edition, own: OwnLayer | undefined): void {
  const { editions } = useStores();
  const { layers } = useAnnotations();
  const isNeeded = own?.annotations.some(({ target }) => target.edition === id) ?? false;

  useEffect(() => {
    if (isNeeded) void editions.keep(id, text);
  }, [editions, id, isNeeded, text]);

  useEffect(() => {
    const needed = new Set([id]);
    for (const { annotations, deleted } of layers.values())
      for (const { target } of [...annotations, ...deleted])
        if (target.edition !== undefined) needed.add(target.edition);
    void editions.retain(needed);
    // Tidied once a visit to a text; a note that comes or goes meanwhile is no hurry.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [editions, id]);
}
