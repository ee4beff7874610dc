import { answeredId } from "../../core/sharing/answered-id";
import type { ReadingSession } from "../../state/reading/reading-session";

/** The annotation on the text that a reply means: the one that it names, else the reader's own that stands on those words. */
export function repliedId(
  replyTo: string,
  {
    edition,
    all,
  }: {
    readonly edition: ReadingSession["edition"];
    readonly all: Pick<ReadingSession["all"], "get">;
  },
): string {
  const { placed } = all.get();
  if (placed.some(({ annotation }) => annotation.id === replyTo)) return replyTo;
  return answeredId(replyTo, { text: edition.text, placed }) ?? replyTo;
}
