import { observable } from "../../core/observable";

/** A file of notes that was dropped in the library, on its way to the text that it is on. */
export type CarriedNotes = { readonly article: string; readonly file: File };

export const carriedNotes = observable<CarriedNotes | undefined>(undefined);
