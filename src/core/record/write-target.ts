import type { Target } from "../annotation/annotation";
import type { Stamp } from "./stamp";
import { withSeen, type StoredAnnotation } from "./stored-annotation";

/** Says anew what an annotation is about: its passage on another edition. */
export function writeTarget(
  stored: StoredAnnotation,
  target: Target,
  stamp: Stamp,
): StoredAnnotation {
  const annotation = { ...stored.annotation, target };
  return withSeen({ ...stored, annotation, stamps: { ...stored.stamps, target: stamp } }, stamp);
}
