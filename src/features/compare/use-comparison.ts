import { useMemo } from "react";
import { agreementOf, type Agreement } from "../../core/comparison/agreement";
import { heatOf, type HeatRun } from "../../core/comparison/heat";
import { markedWords, wordsOfText, type Participant } from "../../core/comparison/marked-words";
import { clustersIn, type Cluster } from "../../core/comparison/clusters";

export type Comparison = {
  readonly heat: readonly HeatRun[];
  readonly clusters: readonly Cluster[];
  readonly agreement: Agreement;
};

/** Compares people's marks on a text, anew whenever somebody comes or goes. */
export function useComparison(text: string, people: readonly Participant[]): Comparison {
  const words = useMemo(() => wordsOfText(text), [text]);
  return useMemo(() => {
    const marked = markedWords(words, people);
    return {
      heat: heatOf(marked),
      clusters: clustersIn(text, marked),
      agreement: agreementOf(marked),
    };
  }, [people, text, words]);
}
