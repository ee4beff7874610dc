import { unzipSync } from "fflate";
import { failed, ok, type Result } from "../result";

/** The named files of an archive, by their paths. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/** What a text's files may unfold to in all, in bytes: a book of a million words twice over. */
const MOST_BYTES = 128 * 1024 * 1024;

/** How many times its own size deflated data can unfold to. (RFC 1951) */
const MOST_TIMES = 1032;
/** More files than any book has; an archive may claim four thousand million. */
const MOST_FILES = 20_000;

/** Whether bytes begin as a zip archive's do. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/**
 * Unfolds those files of an archive that are wanted. Their sizes, as the archive itself states them, are
 * added up before anything is unfolded; a file that is larger than it stated is cut off there and so is broken.
 */
export function unzip(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
  most = MOST_BYTES,
): Result<Archive, "broken" | "too-large"> {
  let size = 0;
  let count = 0;
  let isTooLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter({ name, size: packed, originalSize }) {
        if (++count > MOST_FILES) throw new Error("too many files");
        if (isTooLarge || name.split("/").includes("..") || !isWanted(name)) return false;
        if (originalSize > packed * MOST_TIMES + 64) throw new Error("a size that cannot be");
        size += originalSize;
        isTooLarge = size > most;
        return !isTooLarge;
      },
    });
    return isTooLarge ? failed("too-large") : ok(new Map(Object.entries(files)));
  } catch {
    // fflate throws on whatever is no whole archive.
    return failed("broken");
  }
}
