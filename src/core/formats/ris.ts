export { writeRis } from "./bibtex";
