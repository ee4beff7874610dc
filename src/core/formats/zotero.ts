export { readZotero } from "./zotero-read";
