import { useEffect, useState } from "react";
import { writeNotes } from "../../browser/work/notes-writer";
import type { WrittenFile } from "../../browser/work/written-file";
import type { OutFault } from "../../core/formats/hashiya-write";
import { type Given, makingOneNotebook } from "../../core/formats/make-notebook";
import type { OutFormat } from "../../core/formats/out-formats";
import type { OutForm } from "../../core/formats/written";
import { inSlices } from "../../state/keeping/in-slices";

/** What is asked for: which notes, as what. */
export type Wish = {
  readonly out: OutFormat;
  readonly form: OutForm;
  /** Text by text. */
  readonly given: readonly [Given, ...Given[]];
};

/** A file of notes that is being made, or why it is not there. */
export type Written =
  | {
      readonly status: "making";
      /** From 0 to 1. */
      readonly share: number;
      readonly stop: () => void;
    }
  | { readonly status: "stopped"; readonly begin: () => void }
  | { readonly status: "failed"; readonly fault?: OutFault }
  | { readonly status: "made"; readonly file: WrittenFile };

/** How much of the work it is to gather the notes. */
const GATHERED = 0.2;

/** What the notes are in a format; made anew whenever the wish is another object. */
export function useWritten(wish: Wish): Written {
  const [told, setTold] = useState<{ readonly of: Wish; readonly is: Written }>();
  const [again, setAgain] = useState(0);
  useEffect(() => {
    const { out: format, form, given } = wish;
    const wanted = new AbortController();
    const { signal } = wanted;
    const tell = (is: Written) => !signal.aborted && setTold({ of: wish, is });
    const stop = () => {
      tell({ status: "stopped", begin: () => setAgain((times) => times + 1) });
      wanted.abort();
    };
    const making = (share: number) => tell({ status: "making", share, stop });
    const make = async () => {
      making(0);
      const notebook = await inSlices(makingOneNotebook(given), (it) => {
        signal.throwIfAborted();
        making(GATHERED * it);
      });
      signal.throwIfAborted();
      const onShare = (it: number) => making(GATHERED + (1 - GATHERED) * it);
      const file = await writeNotes({ format, form, notebook, signal, onShare });
      tell(
        file.ok ? { status: "made", file: file.value } : { status: "failed", fault: file.fault },
      );
    };
    make().catch(() => tell({ status: "failed" }));
    return () => wanted.abort();
  }, [wish, again]);
  return told?.of === wish ? told.is : { status: "making", share: 0, stop: () => undefined };
}
