import { parseAddress, readAddress, textPagePath } from "../../core/address";
import { isOwnTextId } from "../../core/library/own-text-id";

/** The program's address without its fragment. */
export const programPage = (): string => location.href.replace(/#.*$/u, "");

const asked = new Map<string, Promise<string | undefined>>();

/**
 * The page that a published text has of its own on this host (`…/read/<id>/`): whoever shows a link to it can name
 * the text. Undefined where the build made none, or it is not to be reached now.
 */
export function ownPageOf(article: string): Promise<string | undefined> {
  const known = asked.get(article) ?? lookFor(article);
  asked.set(article, known);
  void known.then((page) => page === undefined && asked.delete(article));
  return known;
}

/** The address of what is open, at the text's own page where it has one. */
export async function addressHere(): Promise<string> {
  const here = parseAddress(location.hash);
  if (here.page !== "read" || here.verbatim !== undefined) return location.href;
  return readAddress((await ownPageOf(here.article)) ?? programPage(), here.article, here);
}

async function lookFor(article: string): Promise<string | undefined> {
  const path = textPagePath(article);
  if (path === undefined || isOwnTextId(article)) return undefined;
  const folder = new URL("./", programPage().replace(/\?.*$/u, ""));
  try {
    const { body } = await fetch(new URL(path, folder), {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    // A host may answer with a page of its own; the head of ours names itself.
    return body && (await beginsWith(body, `rel="canonical" href="${path}"`))
      ? new URL(path, folder).href
      : undefined;
  } catch {
    return undefined;
  }
}

/** A browser lets a press copy something for some seconds only. */
const PATIENCE_MS = 1500;
/** In bytes; its script for old browsers stands before it. */
const LONGEST_HEAD = 20_000;

/** Whether `words` stand in what comes first; the rest is not waited for. */
async function beginsWith(body: ReadableStream<Uint8Array>, words: string): Promise<boolean> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let head = "";
  let part = await reader.read();
  for (; !part.done && head.length < LONGEST_HEAD; part = await reader.read()) {
    head += decoder.decode(part.value, { stream: true });
    if (head.includes(words)) break;
  }
  await reader.cancel();
  return head.includes(words);
}
