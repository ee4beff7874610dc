import type { Markup } from "./markup";

/** What the readers need of a browser; handed in, so that they are tested without one. */
export type Tools = {
  /** Undefined where the bytes are not of that encoding, or the browser does not know it. (WHATWG Encoding) */
  readonly decode: (bytes: Uint8Array, encoding: string) => string | undefined;
  /** Parses a page as browsers do; nothing of it runs. */
  readonly parseHtml: (source: string) => Markup;
};
