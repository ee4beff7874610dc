import { jsonValue } from "./parse-json";
import { failed, ok, type Result } from "./result";
import { versionOf } from "./versioned";

/** `other`: it is another kind of file; `damaged`: it begins as one of this kind does, and was cut on the way. */
export type EnvelopeFault = "other" | "damaged" | "newer-version";

/** Reads a file of ours, which says in `hashiya` what kind it is, besides its version. */
export function envelopeFrom(
  text: string,
  kind: string,
  newest: number,
): Result<object, EnvelopeFault> {
  const value = jsonValue(text);
  if (value === undefined)
    return failed(text.startsWith(`{"hashiya":"${kind}"`) ? "damaged" : "other");
  const read = versionOf(value, newest);
  if (read.status === "unreadable" || !("hashiya" in read.value) || read.value.hashiya !== kind)
    return failed("other");
  return read.status === "known" ? ok(read.value) : failed("newer-version");
}
