import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { flowOf } from "../core/article/flow";
import type { TitledText, Titles } from "../core/library/titled-text";
import { libraryQuery } from "../state/texts/article-queries";
import { useOwnTexts } from "../state/react";

/** What the texts are called, by id; undefined until both the library and what is one's own is known, or cannot be. */
export function useTitles(): Titles | undefined {
  const { data: published, isPending } = useQuery(libraryQuery);
  const { disk, texts, removed } = useOwnTexts();
  return useMemo(() => {
    if (isPending || disk === "opening") return undefined;
    const titles = new Map<string, TitledText>();
    const put = (
      { id, headline, inLanguage }: { id: string; headline: string; inLanguage: string },
      isRemoved = false,
    ) => titles.set(id, { title: headline, flow: flowOf({ inLanguage }), isRemoved });
    for (const { summary } of removed.values()) put(summary, true);
    for (const text of texts.values()) put(text);
    for (const text of published ?? []) put(text);
    return titles;
  }, [disk, isPending, published, removed, texts]);
}
