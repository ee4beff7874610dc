/** The best that can be done with an address of some length. */
export type Advice = "qr" | "teams" | "chats" | "file";

/**
 * The longest address, in characters, for each: a QR code that a phone reads from across a table
 * (version 21 of 40), what Teams carries before it cuts (some 2,048), what Slack and most others do (4,000).
 */
export const LONGEST: readonly (readonly [Advice, number])[] = [
  ["qr", 700],
  ["teams", 2_000],
  ["chats", 4_000],
  ["file", Number.POSITIVE_INFINITY],
];

/** What to do with an address of `length` characters. */
export const adviceFor = (length: number): Advice =>
  LONGEST.find(([, longest]) => length <= longest)?.[0] ?? "file";
