/** The id of an annotation's card in the margin: what its highlight's `aria-details` points to. */
export const cardId = (annotationId: string): string => `card-${annotationId}`;

/** The highlight at which the Tab key reaches an annotation, where it is drawn. */
export const highlightOf = (annotationId: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-stops~="${CSS.escape(annotationId)}"]`);

/** Brings an annotation's highlight into the middle of the window, if it is drawn. */
export function scrollToHighlight(annotationId: string): void {
  highlightOf(annotationId)?.scrollIntoView({ block: "center", behavior: scrollBehaviour() });
}

export const scrollBehaviour = (): ScrollBehavior =>
  matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
