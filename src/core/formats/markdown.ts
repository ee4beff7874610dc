export { writeMarkdown } from "./markdown-write";
