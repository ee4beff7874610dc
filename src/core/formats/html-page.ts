export { writeHtmlPage } from "./html-page-write";
