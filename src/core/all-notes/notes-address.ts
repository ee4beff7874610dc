import { GROUPINGS, type Grouping } from "./grouped-notes";

/** What of the page of all notes stands in its address, so that going back finds it as it was left. */
export type NotesView = {
  readonly typed: string;
  readonly grouping: Grouping;
};

/** The path to the page of all notes, as `core/address.ts` has paths. */
export function notesPath({ typed = "", grouping = "text" }: Partial<NotesView> = {}): string {
  const parts = [
    ...(grouping === "text" ? [] : [`by=${grouping}`]),
    ...(typed.trim() === ""
      ? []
      : [`q=${encodeURIComponent(typed.replaceAll(/\p{Surrogate}/gu, "\ufffd"))}`]),
  ];
  return parts.length === 0 ? "/notes" : `/notes?${parts.join("&")}`;
}

/** Reads what follows `?` in that path; what makes no sense is left out. */
export function parseNotesView(query: string): NotesView {
  let typed = "";
  let grouping: Grouping = "text";
  for (const part of query.split("&")) {
    const [name, value = ""] = part.split("=", 2);
    if (name === "q") typed = decoded(value);
    if (name === "by") grouping = GROUPINGS.find((it) => it === value) ?? grouping;
  }
  return { typed, grouping };
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
