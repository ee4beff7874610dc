/** A place between two letters of a text node. */
export type LetterPoint = { readonly node: Text; readonly offset: number };

type Point = { readonly node: Node; readonly offset: number };

let ruler: Range | undefined;

/**
 * What `look` sees of the letters between two points; the range is lent to it for that long.
 *
 * A `Range` is live until it is collected: an engine walks all of them whenever a node leaves the
 * page or a letter changes. Where each look makes its own, and a scroll looks often, cutting a
 * long text takes minutes. So one is there for all looks, and it lets go of the text after each.
 */
export function measured<Seen>(from: Point, to: Point, look: (letters: Range) => Seen): Seen {
  ruler ??= document.createRange();
  ruler.setStart(from.node, from.offset);
  ruler.setEnd(to.node, to.offset);
  try {
    return look(ruler);
  } finally {
    ruler.setStart(document, 0);
    ruler.collapse(true);
  }
}
