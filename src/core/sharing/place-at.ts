import type { TextRange } from "../text/text-range";
import { fingerprintOf } from "./codec/fingerprint";
import type { SharedAnnotation } from "./shared-layer";

/** The annotation's range moved by `shift`, where the text says there what was quoted. */
export function placeAt(
  text: string,
  { range, fingerprint }: SharedAnnotation,
  shift: number,
): TextRange | undefined {
  const start = range.start + shift;
  const end = range.end + shift;
  if (start < 0 || end > text.length || start >= end) return undefined;
  return fingerprintOf(text.slice(start, end)).fingerprint === fingerprint
    ? { start, end }
    : undefined;
}
