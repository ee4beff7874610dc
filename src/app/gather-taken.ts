import type { QueryClient } from "@tanstack/react-query";
import type { EditionArchive } from "../browser/storage/edition-archive";
import type { NotesOfText } from "../core/all-notes/listed-note";
import { layerPlacer } from "../core/anchoring/placement";
import type { Edition } from "../core/article/edition";
import type { TextToTake } from "../features/take-out/TakeOutDialog";
import { articleQuery, LoadFailure } from "../state/texts/article-queries";
import { editionAnchorer } from "./edition-anchorer";

type Sources = {
  readonly queries: QueryClient;
  readonly archive: EditionArchive;
  /** What a text is called that is not here. */
  readonly nameless: string;
};

/** Texts with notes on them, made ready to leave: the texts are read, and the notes placed on them. */
export async function gatherTaken(
  picked: readonly NotesOfText[],
  { queries, archive, nameless }: Sources,
): Promise<readonly TextToTake[]> {
  const texts: TextToTake[] = [];
  for (const { source, notes } of picked) {
    const annotations = notes.map(({ annotation }) => annotation);
    // One after the other: each may be a book.
    // oxlint-disable-next-line no-await-in-loop
    const edition = await editionOf(source, queries, nameless);
    const { anchorer, search } = editionAnchorer(edition, archive);
    anchorer.anchor(annotations);
    // oxlint-disable-next-line no-await-in-loop
    await new Promise<void>((resolve) => {
      const look = () => anchorer.get().sought === 0 && resolve();
      anchorer.subscribe(look);
      look();
    });
    search.close();
    const layer = { kind: "mine", source, annotations } as const;
    texts.push({
      edition,
      placement: layerPlacer(edition)([layer], anchorer.get().anchoringOf),
    });
  }
  return texts;
}

/** A text that is not here goes out without its words, so that the notes on it do. */
async function editionOf(id: string, queries: QueryClient, headline: string): Promise<Edition> {
  try {
    return await queries.fetchQuery(articleQuery(id));
  } catch (error) {
    if (!(error instanceof LoadFailure)) throw error;
    return {
      id: "",
      text: "",
      blocks: [],
      article: { id, headline, inLanguage: "und", blocks: [] },
    };
  }
}
