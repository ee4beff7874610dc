/** What has a second copy: the reader's notes, what is being written, and what others sent and the reader keeps. */
export type CopiedKind = "note" | "draft" | "layer";

/** A page's second copy of one thing, as its text. */
export type Copy = { readonly id: string; readonly text: string };

/** A store whose things have second copies. */
export type Copied = {
  /** Calls back with the ids of the things that are changed on this page, and at once with those that were. */
  onWritten(listener: (ids: readonly string[]) => void): void;
  /** Whether a thing changes at each key that is pressed, so that its copy waits a moment for the next. */
  isTyped(id: string): boolean;
  /** A thing's second copy as it is now; undefined where there is none to make. */
  copy(id: string): string | undefined;
  /** Takes over what `localStorage` lacks; answers with the copies that it lacked, or that cannot be read. */
  takeOver(byId: ReadonlyMap<string, readonly Copy[]>): ReadonlySet<Copy>;
  /** Whether the first copy keeps what the other says from coming back to life. */
  covers(copy: Copy, other: Copy): boolean;
};
