export { readCsv } from "./csv-read";
export { CSV_COLUMNS, writeCsv } from "./csv-write";
