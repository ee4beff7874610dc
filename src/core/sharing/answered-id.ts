import type { PlacedAnnotation } from "../anchoring/placement";
import { fingerprintOf } from "./codec/fingerprint";
import { annotationIdOf } from "./codec/shared-ids";

/**
 * The reader's own annotation that a reply answers, where there is one. In a link an annotation is named by its
 * words: it is one that stands on them, and is no answer to them itself.
 */
export function answeredId(
  replyTo: string,
  { text, placed }: { readonly text: string; readonly placed: readonly PlacedAnnotation[] },
): string | undefined {
  const named = replyTo.slice(replyTo.indexOf(".") + 1);
  return placed.find(({ annotation, layer, range }) => {
    if (layer !== "mine" || annotation.replyTo === replyTo) return false;
    const { fingerprint } = fingerprintOf(text.slice(range.start, range.end));
    return named.startsWith(annotationIdOf(fingerprint, 0));
  })?.annotation.id;
}
