/** How whole somebody's annotations came. */
export type Arriving = {
  /** How many were sent, and how many of them arrived. */
  readonly sent: number;
  readonly arrived: number;
  /** How many found a place on the text at hand, and on how many of these words are others now. */
  readonly placed: number;
  readonly reworded: number;
  /** Whether places are still being looked for. */
  readonly isSought: boolean;
};

export type ArrivalFact =
  | { readonly is: "marks"; readonly count: number }
  | { readonly is: "cut"; readonly arrived: number; readonly sent: number }
  | { readonly is: "seeking" }
  | { readonly is: "not-placed"; readonly found: number; readonly arrived: number }
  | { readonly is: "reworded"; readonly count: number };

/** What there is to say of it: always how many came, and whatever of it is not as it was sent. */
export function factsOf({ sent, arrived, placed, reworded, isSought }: Arriving) {
  const found = placed - reworded;
  const facts: ArrivalFact[] = [{ is: "marks", count: arrived }];
  if (arrived < sent) facts.push({ is: "cut", arrived, sent });
  if (found < arrived)
    facts.push(isSought ? { is: "seeking" } : { is: "not-placed", found, arrived });
  if (reworded > 0) facts.push({ is: "reworded", count: reworded });
  return facts;
}
