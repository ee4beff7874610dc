import type { ar } from "./ar";
import type { arStorage } from "./ar-storage";

/** Arabic has all six plural forms; a language without some of them may leave those out. */
type OptionalForm = `${string}_${"zero" | "two" | "few" | "many"}`;

type Shape<Tree> = Tree extends string
  ? string
  : { [Key in Exclude<keyof Tree, OptionalForm>]: Shape<Tree[Key]> } & {
      [Key in Extract<keyof Tree, OptionalForm>]?: string;
    };

/** All Arabic sentences; those of the storage page come with that page. */
export type Reference = typeof ar & { readonly storage: typeof arStorage };

/** Every sentence of the interface in one language. */
export type Messages = Shape<Reference>;
