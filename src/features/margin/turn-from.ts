import type { PlacedAnnotation } from "../../core/anchoring/placement";

/** The annotation that follows one in reading order (`step` 1), or stands before it; undefined where there is none. */
export function turnFrom(
  placed: readonly PlacedAnnotation[],
  id: string | undefined,
  step: 1 | -1,
): string | undefined {
  const at = placed.findIndex(({ annotation }) => annotation.id === id);
  return at === -1 ? undefined : placed[at + step]?.annotation.id;
}
