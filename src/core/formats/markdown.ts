export { readMarkdown } from "./markdown-read";
export { writeMarkdown } from "./markdown-write";
