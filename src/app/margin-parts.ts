/** The margin with what the reading room puts into it: one file, which comes after the text. */
export { Margin } from "../features/margin/Margin";
export { BringNotesEntry } from "../features/bring-notes/BringNotesEntry";
export { ShareEntry } from "../features/sharing/ShareEntry";
export { TakeOutEntry } from "../features/take-out/TakeOutEntry";
export { PrintDesk } from "./PrintDesk";
export { MarginNotices } from "./MarginNotices";
