import type { TextQuery } from "../../core/search/search-terms";
import { findInText } from "../../core/search/find-in-text";
import { searchedText } from "../../core/search/searched-text";
import { snapToWords } from "../../core/text/words";
import { onceAFrame } from "../clock";

const NAME = "found-in-card";
/** Every live range costs a little at each change of the page. */
const MOST = 300;

/**
 * Tints what is found in the notes' words on the cards near the window: whole words, since
 * `::highlight` clips letters at an edge within one. Where the browser knows no such highlights
 * the cards are only counted. Returns what takes the tint away.
 */
export function tintCards(margin: Element, query: TextQuery): () => void {
  if (!("highlights" in CSS)) return () => undefined;
  const draw = () => CSS.highlights.set(NAME, new Highlight(...rangesIn(margin, query)));
  const later = onceAFrame(draw);
  draw();
  const changes = new MutationObserver(later.run);
  changes.observe(margin, { childList: true, subtree: true, characterData: true });
  addEventListener("scroll", later.run, { passive: true, capture: true });
  return () => {
    later.cancel();
    changes.disconnect();
    removeEventListener("scroll", later.run, { capture: true });
    CSS.highlights.delete(NAME);
  };
}

function rangesIn(margin: Element, query: TextQuery): StaticRange[] {
  const ranges: StaticRange[] = [];
  for (const note of margin.querySelectorAll(".card-note")) {
    if (ranges.length >= MOST) break;
    const { top, bottom } = note.getBoundingClientRect();
    if (bottom < -innerHeight || top > 2 * innerHeight) continue;
    const walker = document.createTreeWalker(note, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const { data } = node;
      for (const hits of findInText(searchedText(data, [{ start: 0, end: data.length }]), query))
        for (const { parts } of hits)
          for (const part of parts) {
            const { start, end } = snapToWords(data, part);
            const at = { startContainer: node, endContainer: node };
            ranges.push(new StaticRange({ ...at, startOffset: start, endOffset: end }));
          }
    }
  }
  return ranges;
}
