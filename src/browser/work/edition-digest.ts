/**
 * The name of one exact text, as `core/article/edition.ts` gives it: by the browser's own digest, or by ours,
 * which is fetched then, where the page is not secure and has none.
 */
export async function editionDigest(text: string): Promise<string> {
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle) return (await import("../../core/article/edition")).editionId(text);
  const digest = await subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest, 0, 16)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
