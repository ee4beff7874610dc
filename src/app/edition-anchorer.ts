import { clock, pause } from "../browser/clock";
import type { EditionArchive } from "../browser/storage/edition-archive";
import { passageSearch, type PassageSearch } from "../browser/work/passage-search";
import type { Anchoring } from "../core/anchoring/anchoring";
import { rangeInPlace } from "../core/anchoring/in-place";
import { type Anchorer, createAnchorer } from "../state/reading/anchorer";
import type { Edition } from "../core/article/edition";

/** What finds annotations on an edition, and the search that it sends out, which has to be closed. */
export function editionAnchorer(
  { id, text }: Edition,
  archive: EditionArchive,
): { readonly anchorer: Anchorer; readonly search: PassageSearch } {
  const search = passageSearch(text);
  const anchorer = createAnchorer({
    edition: id,
    anchorInPlace: ({ selectors }): Anchoring | undefined => {
      const range = rangeInPlace(text, selectors);
      return range && { status: "anchored", range, by: "position", likeness: 1 };
    },
    search,
    archive,
    clock,
    pause,
  });
  return { anchorer, search };
}
