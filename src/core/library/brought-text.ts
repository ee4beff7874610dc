import type { Block } from "../article/article";

/** A place in a text that is being brought in: a block's index and an offset into its text, in UTF-16 code units. */
export type Spot = { readonly block: number; readonly offset: number };

/** Where a page of the printed edition ends: after the letter before this place, which may be the last one of the block before. */
export type PageEnd = Spot & { readonly volume: number; readonly page: number };

/** What somebody wrote beside the text in the file itself, as Word's comments. */
export type BroughtComment = {
  readonly from: Spot;
  readonly to: Spot;
  /** Blank where the words are marked alone. */
  readonly text: string;
  readonly author?: string;
  /** ISO 8601 */
  readonly created?: string;
  /** The index, among the file's comments, of the one that this one answers. */
  readonly answers?: number;
};

/** What a file tells of its text. */
export type BroughtAbout = {
  readonly headline?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** BCP 47 */
  readonly inLanguage?: string;
  /** Where it can be read; http or https. */
  readonly url?: string;
};

/** What a file holds besides its text, and a reader of Hashiya does not get. */
export type LeftOut =
  | "pictures"
  | "formulas"
  | "deleted-words"
  | "hidden-words"
  | "embedded-objects"
  /** Boxes around the text of a site's page: menus, other texts, what others say. */
  | "page-frame";

/** A text out of somebody's file, before anything of it is kept. */
export type BroughtText = {
  readonly about: BroughtAbout;
  readonly blocks: readonly Block[];
  readonly pages: readonly PageEnd[];
  readonly comments: readonly BroughtComment[];
  /** How often each thing was left out. */
  readonly leftOut: ReadonlyMap<LeftOut, number>;
};

/** Why no text comes out of a file. */
export type BringFault =
  /** There is no letter in it. */
  | "empty"
  /** Of a kind that no reader is for: a picture, a program, a PDF. */
  | "unknown-kind"
  /** It is of a known kind, and not whole. */
  | "broken"
  /** It, or what it unfolds to, is larger than can be read. */
  | "too-large"
  /** Its words are enciphered for another program. */
  | "locked";
