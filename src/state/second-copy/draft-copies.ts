import type { KeyedStorage } from "../../browser/storage/local-storage";
import {
  draftText,
  mergeDrafts,
  readDraft,
  type DraftPart,
  type ReadDraft,
} from "../../core/record/draft-record";
import { coversCopy, isGone, pageCopyText, readPageCopy } from "../../core/storage/page-copy";
import type { Drafts } from "../notes/drafts";
import type { Copied, Copy } from "./copied";

/** The drafts as the journal asks of them. */
export function draftCopies(drafts: Drafts, disk: Pick<KeyedStorage, "look">): Copied {
  /** Whether the disk lacked something of what the copies of one draft say. */
  function takeOver(id: string, copies: readonly Copy[]): boolean {
    const looked = disk.look(id);
    const read = looked.ok ? readAt(looked.value) : undefined;
    const pages = copies.map(({ text }) => readPageCopy(text));
    if (!read || pages.includes(undefined)) return true;
    const own = drafts.own(id);
    const gone = [...own.gone, ...pages.flatMap((page) => page?.gone ?? [])];
    const given = pages.flatMap((page) => partsIn(page?.written?.text));
    const mine = own.part ? [own.part] : [];
    const parts = mergeDrafts(read.parts, given, mine).filter(
      (part) => part.replica === own.part?.replica || !isGone(gone, part),
    );
    if (draftText(parts) === draftText(read.parts)) return false;
    drafts.put(id, parts, read.torn);
    return true;
  }

  return {
    onWritten(listener) {
      listener(drafts.takeWritten());
      drafts.subscribe(() => listener(drafts.takeWritten()));
    },
    isTyped: (id) => drafts.own(id).part !== undefined,
    copy(id) {
      const { part, gone } = drafts.own(id);
      const written = part && { text: draftText([part]), stamp: part };
      return pageCopyText({ gone, ...(written && { written }) });
    },
    takeOver: (byId) =>
      new Set([...byId].flatMap(([id, copies]) => (takeOver(id, copies) ? copies : []))),
    covers,
  };
}

/** Whether a page's copy keeps another one's write from coming back to life. */
export function covers(a: Copy, b: Copy): boolean {
  const [copy, other] = [readPageCopy(a.text), readPageCopy(b.text)];
  return copy !== undefined && other !== undefined && coversCopy(copy, other);
}

type Readable = { readonly parts: readonly DraftPart[]; readonly torn?: string };

/** What stands under a draft's key, as far as it can be written over; undefined where it must be left alone. */
function readAt(text: string | null): Readable | undefined {
  if (text === null) return { parts: [] };
  const read: ReadDraft = readDraft(text);
  if (read.status === "newer-version") return undefined;
  return read.status === "unreadable" ? { parts: [], torn: text } : read;
}

function partsIn(text: string | undefined): readonly DraftPart[] {
  const read = text === undefined ? undefined : readDraft(text);
  return read?.status === "usable" ? read.parts : [];
}
