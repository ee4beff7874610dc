/** What the build tells the service worker to keep, so that the reader opens with no network. */
export type Precache = {
  /** Changes when any kept file of the program does. */
  readonly version: string;
  /**
   * The program: paths from the reader's folder, the page itself as `./`. The value changes
   * with the file; it is empty where the path already does (`assets/index-B2xq.js`).
   */
  readonly files: Readonly<Record<string, string>>;
  /** Paths that the page names: a page without them is another deploy's. */
  readonly namedByPage: readonly string[];
  /** Faces that come when they are chosen or read: kept once they were fetched. */
  readonly faces: readonly string[];
  /** How each of the program's scripts ends; one that does not was cut. Empty where they end otherwise. */
  readonly endMark: string;
  /** Paths of what is published that is kept before it is opened: the list, and the first texts of a long one. */
  readonly texts: readonly string[];
};
