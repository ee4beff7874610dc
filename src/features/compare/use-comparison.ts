import { useMemo } from "react";
import { agreementOf, type Agreement } from "../../core/comparison/agreement";
import { heatOf, type HeatRun } from "../../core/comparison/heat";
import { markedWords, wordsOfText, type Participant } from "../../core/comparison/marked-words";
import { passagesOf, type Passage } from "../../core/comparison/passages";

export type Comparison = {
  readonly heat: readonly HeatRun[];
  readonly passages: readonly Passage[];
  readonly agreement: Agreement;
};

/** Compares people's marks on a text, anew whenever somebody comes or goes. */
export function useComparison(text: string, people: readonly Participant[]): Comparison {
  const words = useMemo(() => wordsOfText(text), [text]);
  return useMemo(() => {
    const marked = markedWords(words, people);
    return {
      heat: heatOf(marked),
      passages: passagesOf(text, marked),
      agreement: agreementOf(marked),
    };
  }, [people, text, words]);
}
