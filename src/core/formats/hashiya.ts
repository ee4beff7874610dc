export { readHashiya } from "./hashiya-read";
export { writeHashiya } from "./hashiya-write";
