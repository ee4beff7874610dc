import { childOf, elementsOf, type Markup } from "../markup";

/** What single elements of a TEI file say. (TEI P5) */

/** The corrected and regular way to write something before the other. */
const CHOSEN = ["corr", "reg", "expan", "sic", "orig", "abbr"];

/** Which of several readings is the text's: the editor's of a choice, the lemma of an apparatus. */
export function readingOf(piece: Markup): Markup | undefined {
  if (piece.name === "app") return childOf(piece, "lem") ?? childOf(piece, "rdg");
  const chosen = CHOSEN.map((name) => childOf(piece, name)).find((it) => it !== undefined);
  return chosen ?? elementsOf(piece)[0];
}

export type TeiPage = { readonly volume: number; readonly number: number };

/** The page that begins at a `pb`, as `12` or `2:12`; undefined where its number is none. */
export function pageBegun({ attributes }: Markup): TeiPage | undefined {
  const [, volume = "1", number] =
    /^(?:(\d+)[.:_-])?(\d+)$/u.exec(attributes.get("n")?.trim() ?? "") ?? [];
  return number === undefined ? undefined : { volume: Number(volume), number: Number(number) };
}

/** The mark on an element's words. */
export function markOf({ name, attributes }: Markup): "strong" | "emphasis" | "link" | undefined {
  if (name === "ref") return "link";
  if (name !== "hi" && name !== "emph") return undefined;
  return /bold|strong/u.test(attributes.get("rend") ?? "") ? "strong" : "emphasis";
}
