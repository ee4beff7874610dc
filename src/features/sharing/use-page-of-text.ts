import { useEffect, useState } from "react";
import { ownPageOf, programPage } from "../../browser/net/text-page";

/** The page that a link to a text is made with: its own as soon as that is known to be there, else the program's. */
export function usePageOfText(article: string): string {
  const [own, setOwn] = useState<string>();
  useEffect(() => {
    let isLeft = false;
    void ownPageOf(article).then((page) => isLeft || setOwn(page));
    return () => {
      isLeft = true;
    };
  }, [article]);
  return own ?? programPage();
}
