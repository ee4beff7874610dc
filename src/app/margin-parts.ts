/** The margin with what the reading room puts into it: one file, which comes after the text. */
export { Margin } from "../features/margin/Margin";
export { MarginNotices } from "./MarginNotices";
export { WaysOfNotes } from "./WaysOfNotes";
