/** What finds one's way: it comes after the text, in one file. */
export { BackDesk } from "../features/places/BackDesk";
export { Contents } from "../features/places/Contents";
export { GoEntry } from "./GoEntry";
