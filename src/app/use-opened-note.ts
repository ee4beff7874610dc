import { useEffect } from "react";
import { showWordsNow } from "../browser/page/opened-words";
import type { ReadingSession } from "../state/reading/reading-session";
import { useValue } from "../state/react";

/**
 * Shows the words of a note whose address was opened, or gone back to, when they are drawn: a guide's note comes later
 * than the text. What is opened on the page is shown by what opened it.
 */
export function useOpenedNote(session: ReadingSession): void {
  const openId = useValue(session.openId);
  const isDrawn = useValue(session.placement, ({ placed }) =>
    placed.some(({ annotation }) => annotation.id === openId),
  );
  useEffect(() => {
    if (openId !== undefined && !isDrawn) return;
    const isShown = session.takeOpenedHere();
    if (openId !== undefined && !isShown)
      void document.fonts.ready.then(() => showWordsNow(openId));
  }, [isDrawn, openId, session]);
}
