/** How it stands with what comes after the text. */
export type Lateness = "here" | "coming" | "slow" | "unreachable" | "missing" | "broken";

/** How the worst of some stands: the first that a reader must be told of, else one that is awaited. */
export const worstOf = (all: readonly Lateness[]): Lateness =>
  all.find((it) => it !== "here" && it !== "coming") ?? all.find((it) => it === "coming") ?? "here";
