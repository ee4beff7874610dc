import * as v from "valibot";
import { parseJson } from "../parse-json";
import { parseOwnText, type OwnText, type OwnTextSummary } from "./own-text";
import { isOwnTextId } from "./own-text-id";

/** What is known of a text in the bin. */
export type RemovedText = {
  readonly summary: OwnTextSummary;
  /** When it was removed (ISO 8601, UTC). */
  readonly deleted: string;
  /** The notes that went to the bin with it, by id. */
  readonly notes: readonly string[];
};

/** What a text was until a time (ISO 8601, UTC). */
export type EarlierText = { readonly until: string; readonly own: OwnText };

const earlierSchema = v.object({ at: v.string(), own: v.string() });

/** None where it cannot be read. */
export function parseEarlier(text: string): readonly EarlierText[] {
  const kept = parseJson(text, earlierSchema);
  if (!kept.ok) return [];
  const parsed = parseOwnText(kept.value.own);
  return parsed.ok ? [{ until: kept.value.at, own: parsed.value }] : [];
}

const summarySchema = v.object({
  id: v.pipe(v.string(), v.check(isOwnTextId)),
  headline: v.string(),
  author: v.exactOptional(v.string()),
  inLanguage: v.string(),
  edition: v.string(),
  added: v.string(),
  words: v.number(),
  size: v.number(),
});

const removedSchema = v.object({
  summary: summarySchema,
  deleted: v.pipe(v.string(), v.isoTimestamp()),
  notes: v.array(v.string()),
});

/** What a list tells of a text, as it was kept; undefined where it cannot be read. */
export const parseSummary = (kept: unknown): OwnTextSummary | undefined => {
  const checked = v.safeParse(summarySchema, kept);
  return checked.success ? checked.output : undefined;
};

/** The same of a text in the bin. */
export const parseRemoved = (kept: unknown): RemovedText | undefined => {
  const checked = v.safeParse(removedSchema, kept);
  return checked.success ? checked.output : undefined;
};
