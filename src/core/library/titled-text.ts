import type { Flow } from "../article/flow";

/** What is known of a text by which notes are listed, and which one can go to. */
export type TitledText = {
  readonly title: string;
  readonly flow: Flow;
  /** Whether it lies in the bin, so that it cannot be opened. */
  readonly isRemoved: boolean;
};

/** By id. */
export type Titles = ReadonlyMap<string, TitledText>;
