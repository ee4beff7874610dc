export { readMarkdown } from "./markdown-read";
