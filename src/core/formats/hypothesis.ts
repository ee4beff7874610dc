export { writeHypothesis } from "./hypothesis-write";
