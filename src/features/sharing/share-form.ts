import type { Colour } from "../../core/annotation/annotation";
import type { PlacedAnnotation } from "../../core/anchoring/placement";

/** What the reader says in the share dialog. */
export type ShareForm = {
  /** All of the reader's own, what the margin's search found, or those in `picked`. */
  readonly which: "all" | "found" | "picked";
  /** Ids of annotations. */
  readonly picked: ReadonlySet<string>;
  readonly withNotes: boolean;
  /** Whether the words themselves travel too. */
  readonly isRobust: boolean;
  readonly author: string;
  readonly title: string;
  readonly message: string;
  /** How many highlights are asked of a reader first; 0 for none. */
  readonly veil: number;
  readonly colourNames: Partial<Readonly<Record<Colour, string>>>;
};

/** The most highlights that can be asked of a reader. */
export const MAX_VEIL = 50;

/** In UTF-16 code units, as a text field counts them. */
export const MAX_TITLE = 120;
export const MAX_MESSAGE = 400;

/** The annotations that a form chooses, in reading order. */
export function chosenOf(
  { which, picked }: Pick<ShareForm, "which" | "picked">,
  placed: readonly PlacedAnnotation[],
  filteredIds: ReadonlySet<string> | undefined,
): readonly PlacedAnnotation[] {
  const chosen = which === "picked" ? picked : which === "found" ? filteredIds : undefined;
  return chosen ? placed.filter(({ annotation }) => chosen.has(annotation.id)) : placed;
}

export type Beginning = {
  readonly placed: readonly PlacedAnnotation[];
  /** Ids picked before the dialog was opened. */
  readonly preselected: readonly string[] | undefined;
  /** Whether the margin's search chose some. */
  readonly isFiltered: boolean;
  readonly authorName: string;
  readonly colourNames: ShareForm["colourNames"];
};

/** What stands in the form before the reader says anything: what they see of their notes, under the name of the last time. */
export const formToBegin = ({
  placed,
  preselected,
  isFiltered,
  ...kept
}: Beginning): ShareForm => ({
  which: preselected ? "picked" : isFiltered ? "found" : "all",
  picked: new Set(preselected ?? placed.map(({ annotation }) => annotation.id)),
  withNotes: true,
  isRobust: false,
  author: kept.authorName,
  title: "",
  message: "",
  veil: 0,
  colourNames: kept.colourNames,
});
