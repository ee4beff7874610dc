import { useEffect } from "react";
import type { OwnLayer } from "../state/notes/annotation-store";
import type { Edition } from "../state/texts/article-queries";
import { useAnnotations, useStores } from "../state/react";

/**
 * Holds the text of the edition at hand as long as notes are made on it, and forgets those that
 * no note needs any more.
 */
export function useKeptEdition({ edition, line }: Edition, own: OwnLayer | undefined): void {
  const { editions } = useStores();
  const { layers } = useAnnotations();
  const isNeeded = own?.annotations.some(({ target }) => target.edition === edition) ?? false;

  useEffect(() => {
    if (isNeeded) void editions.keep(edition, line.text);
  }, [edition, editions, isNeeded, line]);

  useEffect(() => {
    const needed = new Set([edition]);
    for (const { annotations, deleted } of layers.values())
      for (const { target } of [...annotations, ...deleted])
        if (target.edition !== undefined) needed.add(target.edition);
    void editions.retain(needed);
    // Tidied once a visit to a text; a note that comes or goes meanwhile is no hurry.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [edition, editions]);
}
