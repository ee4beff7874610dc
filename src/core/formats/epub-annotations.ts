export { readEpubAnnotations } from "./epub-annotations-read";
export { writeEpubAnnotations } from "./epub-annotations-write";
