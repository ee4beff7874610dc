import type { Annotation, Colour, Motivation, Target } from "../annotation/annotation";
import type { TextRange } from "../text/text-range";

/** One annotation as a link carries it: where it lies on the sender's edition and what was said. */
export type SharedAnnotation = {
  /** Names it within its set (`shared-ids.ts`); stays the same when its note or colour changes and the link is sent again. */
  readonly id: string;
  /** On the sender's edition; UTF-16 code units. */
  readonly range: TextRange;
  /** Of the folded quote: 44 bits. */
  readonly fingerprint: number;
  /** How long the folded quote is, in UTF-16 code units: so long are the stretches it is looked for among. */
  readonly foldedLength: number;
  /** Whether the folded quote stands more than once in the sender's edition: its fingerprint alone tells no place. */
  readonly isRecurring: boolean;
  readonly colour: Colour;
  readonly motivation: Motivation;
  /** Blank for a plain highlight. */
  readonly note: string;
  readonly tags: readonly string[];
  /** The words themselves, where the sender asked for a robust link. */
  readonly quote?: SharedQuote;
  /** The annotation this one answers. */
  readonly replyTo?: { readonly set: string; readonly id: string };
  /** ISO 8601, UTC. A file tells them, a link has no room for them. */
  readonly created?: string;
  readonly modified?: string;
  /** The note as its own notebook has it, in a file that was taken out of one. */
  readonly taken?: TakenNote;
};

/** What a layer says otherwise, or not at all, of a note: with it, what was taken out comes back as it was. */
export type TakenNote = Pick<Annotation, "id" | "bodies" | "colour" | "replyTo"> & {
  readonly target: Omit<Target, "source">;
  readonly tags: readonly string[];
};

export type SharedQuote = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** What one author shares of one article at one time. */
export type SharedLayer = {
  /** The article's id. */
  readonly article: string;
  /** The beginning of the edition's digest: 8 hexadecimal digits. */
  readonly edition: string;
  /** Names this author's set: the same when it is sent again. 24 bits as five of [0-9a-z]. */
  readonly set: string;
  /** When it was made, in whole minutes since 2026-01-01T00:00Z: of two links of one set the later one holds. */
  readonly made: number;
  /** Blank where not told. */
  readonly author: string;
  readonly title: string;
  readonly message: string;
  /** How many own highlights a reader is asked to make before these are shown; 0 for none. */
  readonly veil: number;
  /** The sender's names for the colours, where given. */
  readonly colourNames: Partial<Readonly<Record<Colour, string>>>;
  readonly annotations: readonly SharedAnnotation[];
  /** In a file that was taken out of a notebook: its name for the author; blank for an owner without a name. */
  readonly person?: string;
};

/** What a shared layer may hold. Strings are counted in code points. */
export const SHARE_LIMITS = {
  annotations: 2000,
  /** Of a link's payload: beyond it a file is the better way long since. */
  bytes: 131_072,
  note: 20_000,
  quote: 20_000,
  message: 2000,
  /** Author, title, a colour's name, a tag, an id. */
  name: 200,
  tags: 50,
  veil: 63,
  /** Where a text may end, in UTF-16 code units. */
  offset: 2 ** 31 - 1,
  /** Some 31 years from 2026 on. */
  made: 2 ** 24 - 1,
} as const;
