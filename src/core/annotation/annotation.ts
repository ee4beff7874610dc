import type { Selector } from "./selector";

/** Why an annotation was made, in W3C's words. (Web Annotation Vocabulary, 3.1.16) */
export type Motivation = "highlighting" | "commenting";

/** The colours a reader marks with, in the order in which they are offered. */
export const COLOURS = ["saffron", "sage", "sky", "rose", "violet"] as const;
export type Colour = (typeof COLOURS)[number];

/** The note's text in one language; `language` is a BCP 47 tag, absent where it is not known. */
export type TextualBody = { readonly value: string; readonly language?: string };

/** What an annotation is about: an article and the ways to find the passage in it again. */
export type Target = {
  /** The article's id. */
  readonly source: string;
  /** The edition the selectors were made on (`article/edition.ts`); absent where it is not known. */
  readonly edition?: string;
  /** None where it is about the whole text. */
  readonly selectors: readonly Selector[];
};

/** The stored thing: a target, why it was marked, and what was said of it. */
export type Annotation = {
  readonly id: string;
  readonly motivation: Motivation;
  readonly target: Target;
  /** Empty for a plain highlight; several hold the same note in several languages. */
  readonly bodies: readonly TextualBody[];
  /** The id of the annotation that this one answers. */
  readonly replyTo?: string;
  /** Its own tags, besides those in its words: `tagsOf` says both. */
  readonly tags?: readonly string[];
  /** Passages that it is about besides `target`, on the same text. */
  readonly further?: readonly Target[];
  readonly isStarred?: boolean;
  /** Whether what it asked or pointed out is done with. */
  readonly isResolved?: boolean;
  /** Absent where its layer has no colours of its own, as the guide's. */
  readonly colour?: Colour;
  /** ISO 8601, UTC. Absent where the source does not say. */
  readonly created?: string;
  readonly modified?: string;
};

/** The quoted words of a target, or an empty string where no selector carries them. */
export const quoteOf = ({ selectors }: Target): string => {
  for (const selector of selectors)
    if (selector.type === "TextQuoteSelector") return selector.exact;
  return "";
};

export const isOnWholeText = ({ selectors }: Target): boolean => selectors.length === 0;

/** The editions that annotations were made on, as far as it is known, each once and always in the same order. */
export const editionsOf = (annotations: readonly Annotation[]): readonly string[] =>
  [
    ...new Set(
      annotations.flatMap(({ target, further = [] }) =>
        [target, ...further].flatMap(({ edition }) => edition ?? []),
      ),
    ),
  ].sort();
