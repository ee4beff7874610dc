import { useEffect, useRef } from "react";
import type { Correction } from "../../core/library/correcting";

const WRITTEN_AFTER = 400; // milliseconds without a key: a book takes some to be kept

type Options = {
  readonly settled: Correction;
  readonly isChanged: boolean;
  /** Keeps what is corrected for a later visit; undefined where nothing is any more. */
  readonly onDraft: (correction: Correction | undefined) => void;
};

/**
 * Keeps what was corrected and not saved, so that it is there again after the page was left, by
 * whichever way; answers with what lets go of it.
 */
export function useKeptCorrection({ settled, isChanged, onDraft }: Options): () => void {
  const unsaved = useRef<() => void>(undefined);
  const isFirst = useRef(true);

  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    unsaved.current = () => {
      unsaved.current = undefined;
      onDraft(isChanged ? settled : undefined);
    };
    const timer = setTimeout(() => unsaved.current?.(), WRITTEN_AFTER);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a keystroke is what it waits for
  }, [settled.blocks, settled.pages, isChanged]);

  useEffect(() => {
    const keep = () => unsaved.current?.();
    addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", keep);
    return () => {
      removeEventListener("pagehide", keep);
      document.removeEventListener("visibilitychange", keep);
      keep();
    };
  }, []);

  return () => {
    unsaved.current = undefined;
  };
}
