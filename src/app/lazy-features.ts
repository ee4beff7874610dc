import { lazy, type ComponentType } from "react";
import { learnWords, programWords, type Section } from "../i18n/i18n";

/** A component that comes, with its words, when it is first drawn. */
const withWords = <Props>(section: Section, load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    const [component] = await Promise.all([load(), learnWords(programWords, section)]);
    return { default: component };
  });

/** Not needed for reading. */
export const LibraryPage = withWords(
  "bringing",
  async () => (await import("./LibraryPage")).LibraryPage,
);

/** What a link with a text in it opens. */
export const TextPage = withWords("bringing", async () => (await import("./TextPage")).TextPage);

/** A text of one's own, to be corrected. */
export const CorrectPage = withWords(
  "bringing",
  async () => (await import("./CorrectPage")).CorrectPage,
);

/** Seldom opened, and not needed for reading. */
export const StoragePage = withWords(
  "storage",
  async () => (await import("./StoragePage")).StoragePage,
);

/** A class side by side. */
export const ComparePage = withWords(
  "compare",
  async () => (await import("./ComparePage")).ComparePage,
);

/** Others' layers: the text is read without them. */
export const LayersDesk = withWords(
  "layers",
  async () => (await import("../features/layers/LayersDesk")).LayersDesk,
);
