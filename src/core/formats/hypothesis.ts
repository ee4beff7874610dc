export { readHypothesis } from "./hypothesis-read";
export { writeHypothesis } from "./hypothesis-write";
