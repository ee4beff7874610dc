export { ar, en } from "../../src/testing/all-words";
