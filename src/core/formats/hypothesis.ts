export { readHypothesis } from "./hypothesis-read";
