import type { SourceFault } from "../../browser/net/article-source";
import { textArchive } from "../../browser/storage/text-archive";
import type { Article } from "../../core/article/article";
import { parseOwnText } from "../../core/library/own-text";
import { failed, ok, type Result } from "../../core/result";

const archive = textArchive();

/** A text that the reader brought in, as this browser keeps it. */
export async function readOwnText(id: string): Promise<Result<Article, SourceFault>> {
  const kept = await archive.read(id);
  if (!kept.ok) return failed({ reason: "unreachable" });
  if (kept.value === undefined) return failed({ reason: "missing" });
  const own = parseOwnText(kept.value);
  return own.ok ? ok(own.value.article) : failed({ reason: "wrong-field", field: "" });
}
