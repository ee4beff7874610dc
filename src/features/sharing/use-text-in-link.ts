import { useEffect, useState } from "react";
import type { Article } from "../../core/article/article";
import { isOwnTextId } from "../../core/library/own-text-id";

/** A text of one's own as it stands in a link, a moment after it is asked for; undefined for what is published. */
export function useTextInLink(article: Article): string | undefined {
  const [known, setKnown] = useState<{ readonly article: Article; readonly text: string }>();
  useEffect(() => {
    if (!isOwnTextId(article.id)) return;
    let isLeft = false;
    const make = async () => {
      const { textInLink } = await import("../../browser/net/text-link");
      const text = await textInLink(article);
      if (!isLeft) setKnown({ article, text });
    };
    void make();
    return () => {
      isLeft = true;
    };
  }, [article]);
  return known?.article === article ? known.text : undefined;
}
