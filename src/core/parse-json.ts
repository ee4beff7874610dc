import * as v from "valibot";
import { failed, ok, type Result } from "./result";

/** What is wrong with a file: `field` is the path to the first value that does not fit, as `blocks.3.text`. */
export type JsonFault =
  | { readonly reason: "not-json" }
  | { readonly reason: "wrong-field"; readonly field: string };

/** The value of a JSON text, unchecked; undefined, which JSON has not, where it is none. */
export function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads a file's JSON text and checks it against a schema; keys that the schema does not name are left out. */
export function parseJson<Schema extends v.GenericSchema>(
  json: string,
  schema: Schema,
): Result<v.InferOutput<Schema>, JsonFault> {
  const value = jsonValue(json);
  if (value === undefined) return failed({ reason: "not-json" });
  const checked = v.safeParse(schema, value, { abortEarly: true });
  if (checked.success) return ok(checked.output);
  return failed({ reason: "wrong-field", field: v.getDotPath(checked.issues[0]) ?? "" });
}
