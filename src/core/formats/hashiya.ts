export { readHashiya } from "./hashiya-read";
