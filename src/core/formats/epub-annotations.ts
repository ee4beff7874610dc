export { readEpubAnnotations } from "./epub-annotations-read";
