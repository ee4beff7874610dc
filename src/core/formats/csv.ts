export { CSV_COLUMNS, writeCsv } from "./csv-write";
