import { parseXml } from "../core/library/parse-xml";
import type { Tools } from "../core/library/tools";

/** What the readers need, as Node has it; a page is read by our own parser, which is no browser's. */
export const libraryTools: Tools = {
  decode(bytes, encoding) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  },
  parseHtml: (source) => parseXml(source) ?? { name: "html", attributes: new Map(), children: [] },
};
