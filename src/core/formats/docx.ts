export { readDocx } from "./docx-read";
export { writeDocx } from "./docx-write";
