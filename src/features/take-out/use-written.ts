import { useEffect, useState } from "react";
import { writeNotes } from "../../browser/work/notes-writer";
import type { Notebook } from "../../core/formats/notebook";
import type { OutFormat } from "../../core/formats/out-formats";

/** A file of notes that is being made, or why it is not there. */
export type Written =
  | { readonly status: "making" | "failed" }
  | { readonly status: "made"; readonly content: string | Uint8Array };

const MAKING: Written = { status: "making" };

/** What a notebook is in a format; made anew whenever one of them changes. */
export function useWritten(out: OutFormat, notebook: Notebook): Written {
  const [result, setResult] = useState<{ readonly of: readonly unknown[]; readonly is: Written }>();
  useEffect(() => {
    const wanted = new AbortController();
    const told = (is: Written) => {
      if (!wanted.signal.aborted) setResult({ of: [out, notebook], is });
    };
    writeNotes(out, notebook, wanted.signal).then(
      (content) => told({ status: "made", content }),
      () => told({ status: "failed" }),
    );
    return () => wanted.abort();
  }, [notebook, out]);
  return result?.of[0] === out && result.of[1] === notebook ? result.is : MAKING;
}
