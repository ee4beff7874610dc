import * as v from "valibot";
import { jsonValue } from "./parse-json";
import { failed, ok, type Result } from "./result";

/** Why a text that was kept cannot be used: it is none of ours, or a version wrote it that came after this program. */
export type VersionFault = "unreadable" | "newer-version";

/** A text that was kept, before it is looked at what it holds; `version` is the one it was written in. */
export type Versioned =
  | { readonly status: "known"; readonly value: object; readonly version: number }
  | { readonly status: "newer-version"; readonly value: object }
  | { readonly status: "unreadable" };

/**
 * Reads what a version of this program kept: a JSON object that says its version in `v`, from 1; `newest`
 * is the one that this program writes. `null` stands for nothing kept. Never throws.
 */
export function versionedFrom(text: string | null, newest: number): Versioned {
  return versionOf(text === null ? undefined : jsonValue(text), newest);
}

/** The same of a value that was read from JSON. */
export function versionOf(value: unknown, newest: number): Versioned {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !("v" in value))
    return { status: "unreadable" };
  const { v: version } = value;
  if (typeof version !== "number") return { status: "unreadable" };
  if (version > newest) return { status: "newer-version", value };
  if (!Number.isInteger(version) || version < 1) return { status: "unreadable" };
  return { status: "known", value, version };
}

/** The same, checked against the schema of the one version that there is. */
export function parseVersioned<Schema extends v.GenericSchema>(
  text: string | null,
  schema: Schema,
): Result<v.InferOutput<Schema>, VersionFault> {
  const read = versionedFrom(text, 1);
  if (read.status !== "known") return failed(read.status);
  const checked = v.safeParse(schema, read.value, { abortEarly: true });
  return checked.success ? ok(checked.output) : failed("unreadable");
}
