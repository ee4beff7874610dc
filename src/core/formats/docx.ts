export { writeDocx } from "./docx-write";
