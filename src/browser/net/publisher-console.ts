import type { LeftOut } from "../../core/formats/web-annotation-items";

/** Names what of a published file is not shown, in the browser's console, where whoever publishes looks for it. */
export function tellPublisher(file: string, leftOut: readonly LeftOut[]): void {
  for (const { field, id, why } of leftOut)
    // oxlint-disable-next-line no-console -- it is said to whoever publishes, not to the reader
    console.warn(`Hashiya: ${file}: ${field} is left out (${JSON.stringify(id)}): ${why}`);
}
