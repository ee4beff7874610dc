export { readHtmlPage } from "./html-page-read";
