/** The margin with what the reading room puts into it: one file, which comes after the text. */
export { Margin } from "../features/margin/Margin";
export { ShareEntry } from "../features/sharing/ShareEntry";
export { MarginNotices } from "./MarginNotices";
