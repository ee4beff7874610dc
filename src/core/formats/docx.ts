export { readDocx } from "./docx-read";
