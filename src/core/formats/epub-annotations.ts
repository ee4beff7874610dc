export { writeEpubAnnotations } from "./epub-annotations-write";
