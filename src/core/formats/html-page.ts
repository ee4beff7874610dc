export { readHtmlPage } from "./html-page-read";
export { writeHtmlPage } from "./html-page-write";
