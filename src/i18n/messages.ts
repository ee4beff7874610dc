import type { words as first } from "./ar/first";
import type { words as allNotes } from "./ar/allNotes";
import type { words as bringNotes } from "./ar/bringNotes";
import type { words as bringing } from "./ar/bringing";
import type { words as compare } from "./ar/compare";
import type { words as edition } from "./ar/edition";
import type { words as edges } from "./ar/edges";
import type { words as go } from "./ar/go";
import type { words as find } from "./ar/find";
import type { words as layers } from "./ar/layers";
import type { words as margin } from "./ar/margin";
import type { words as places } from "./ar/places";
import type { words as print } from "./ar/print";
import type { words as preferences } from "./ar/preferences";
import type { words as sharing } from "./ar/sharing";
import type { words as shortcuts } from "./ar/shortcuts";
import type { words as storage } from "./ar/storage";
import type { words as takingOut } from "./ar/takingOut";
import type { words as undo } from "./ar/undo";
import type { words as update } from "./ar/update";

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
  readonly margin: typeof margin;
  readonly edition: typeof edition;
  readonly storage: typeof storage;
  readonly layers: typeof layers;
  readonly sharing: typeof sharing;
  readonly compare: typeof compare;
  readonly preferences: typeof preferences;
  readonly shortcuts: typeof shortcuts;
  readonly undo: typeof undo;
  readonly allNotes: typeof allNotes;
  readonly bringNotes: typeof bringNotes;
  readonly edges: typeof edges;
  readonly go: typeof go;
  readonly find: typeof find;
  readonly bringing: typeof bringing;
  readonly takingOut: typeof takingOut;
  readonly places: typeof places;
  readonly print: typeof print;
  readonly update: typeof update;
};
export type Section = keyof Sections;
export type SectionWords = { readonly [Name in Section]: Shape<Sections[Name]> };

/** The sentences that are at hand from the start, in one language. */
export type FirstWords = Shape<typeof first>;

/** All Arabic sentences. */
export type Reference = typeof first & Sections;

/** Every sentence of the interface in one language. */
export type Messages = Shape<Reference>;
