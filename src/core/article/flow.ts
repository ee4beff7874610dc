import { directionOfLanguage, type Direction } from "../text/direction";
import type { Article, InlineMark } from "./article";

/** In which language words are (BCP 47) and which way they flow, by HTML's names; what is not told is as around them. */
export type Flow = { readonly lang?: string | undefined; readonly dir?: Direction | undefined };

export type Told = Pick<InlineMark, "inLanguage" | "dir">;

/** How an article, a block or a mark flows: where it tells no direction, as its language does. */
export function flowOf({ inLanguage, dir }: Told): Flow {
  return {
    lang: inLanguage,
    dir: dir ?? (inLanguage === undefined ? undefined : directionOfLanguage(inLanguage)),
  };
}

/** Whether something tells its language or its direction. */
export const tellsFlow = ({ inLanguage, dir }: Told): boolean => (inLanguage ?? dir) !== undefined;

/** Words of an article to be shown elsewhere, as they flow in it. */
export type FlowingWords = Flow & { readonly words: string };

/** What an article's publisher says of it in a language, else in the article's own. */
export function descriptionFor(
  { description, inLanguage }: Pick<Article, "description" | "inLanguage">,
  language: string,
): FlowingWords | undefined {
  const lang = description?.[language] === undefined ? inLanguage : language;
  const words = description?.[lang];
  return words === undefined ? undefined : { ...flowOf({ inLanguage: lang }), words };
}
