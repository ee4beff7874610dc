/** What stands over a page or at its foot and is not needed to read: one file, which comes after the text. */
export { OverAllPages } from "./OverAllPages";
export { ReplacingBanner } from "./ReplacingBanner";
