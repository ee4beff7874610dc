/** What the build tells the service worker to keep, so that the reader opens with no network. */
export type Precache = {
  /** Changes when any kept file does. */
  readonly version: string;
  /**
   * Paths from the reader's folder, the page itself as `./`. The value changes
   * with the file; it is empty where the path already does (`assets/index-B2xq.js`).
   */
  readonly files: Readonly<Record<string, string>>;
  /** Paths that the page names: a page without them is another deploy's. */
  readonly namedByPage: readonly string[];
};
