export { readCsv } from "./csv-read";
