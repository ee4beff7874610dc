import { offsetAt } from "./text-selection";

/**
 * The offset on the article's line of the gap between two letters that is nearest to a point (CSS
 * pixels of the window); undefined where the point meets none of the text.
 */
export function offsetAtPoint(root: Element, x: number, y: number): number | undefined {
  const caret = caretAt(x, y);
  return caret && root.contains(caret.node) ? offsetAt(root, caret.node, caret.offset) : undefined;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
  // Safari before 18.4, and WebKitGTK of that time.
  const caret = document.caretRangeFromPoint?.(x, y);
  return caret ? { node: caret.startContainer, offset: caret.startOffset } : undefined;
}
