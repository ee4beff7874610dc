import type { ar } from "./ar";

/** Arabic has all six plural forms; a language without some of them may leave those out. */
type OptionalForm = `${string}_${"zero" | "two" | "few" | "many"}`;

type Shape<Tree> = Tree extends string
  ? string
  : { [Key in Exclude<keyof Tree, OptionalForm>]: Shape<Tree[Key]> } & {
      [Key in Extract<keyof Tree, OptionalForm>]?: string;
    };

/** Every sentence of the interface in one language. */
export type Messages = Shape<typeof ar>;
