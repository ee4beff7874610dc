/** What stands over a page or at its foot and is not needed to read: one file, which comes after the text. */
export { MissingNotice } from "./MissingNotice";
export { ReplacingBanner } from "./ReplacingBanner";
export { UpdateBanner } from "./UpdateBanner";
