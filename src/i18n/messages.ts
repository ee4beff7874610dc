import type { ar } from "./ar";
import type { arLayers } from "./ar-layers";
import type { arEdition, arMargin } from "./ar-margin";
import type { arSharing } from "./ar-sharing";
import type { arBringingNotes } from "./ar-bringing-notes";
import type { arBringing } from "./ar-bringing";
import type { arPreferences } from "./ar-preferences";
import type { arShortcuts } from "./ar-shortcuts";
import type { arCompare } from "./ar-compare";
import type { arTakingOut } from "./ar-taking-out";
import type { arFind } from "./ar-find";
import type { arStorage } from "./ar-storage";
import type { arUndo } from "./ar-undo";

/** Arabic has all six plural forms; a language without some of them may leave those out. */
type OptionalForm = `${string}_${"zero" | "two" | "few" | "many"}`;

type Shape<Tree> = Tree extends string
  ? string
  : { [Key in Exclude<keyof Tree, OptionalForm>]: Shape<Tree[Key]> } & {
      [Key in Extract<keyof Tree, OptionalForm>]?: string;
    };

/** The sentences of what is seldom opened: they come with it. */
type Sections = {
  /** All but what is said of a note where the margin is not there. */
  readonly margin: typeof arMargin;
  readonly edition: typeof arEdition;
  readonly storage: typeof arStorage;
  readonly layers: typeof arLayers;
  readonly sharing: typeof arSharing;
  readonly compare: typeof arCompare;
  readonly preferences: typeof arPreferences;
  readonly shortcuts: typeof arShortcuts;
  readonly undo: typeof arUndo;
  readonly bringNotes: typeof arBringingNotes;
  readonly find: typeof arFind;
  readonly bringing: typeof arBringing;
  readonly takingOut: typeof arTakingOut;
};
export type Section = keyof Sections;
export type SectionWords = { readonly [Name in Section]: Shape<Sections[Name]> };

/** The sentences that are at hand from the start, in one language. */
export type FirstWords = Shape<typeof ar>;

/** All Arabic sentences. */
export type Reference = typeof ar & Sections;

/** Every sentence of the interface in one language. */
export type Messages = Shape<Reference>;
