/** Bytes as letters; undefined where they are not of that encoding, or this browser does not know it. (WHATWG Encoding) */
export function decodeBytes(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
