import { useCallback, useEffect, useRef, useState } from "react";
import type { FileFault } from "../../browser/work/text-files";
import type { BroughtText } from "../../core/library/brought-text";
import type { Encoding } from "../../core/library/encodings";
import type { TextDetails } from "../../core/library/own-text";
import type { PayloadFault } from "../../core/library/text-payload";
import type { SharedLayer } from "../../core/sharing/shared-layer";

/** A text that was read and is looked at before it is kept. */
export type Found = {
  /** What the file is called; empty for what was pasted. */
  readonly from: string;
  readonly text: BroughtText;
  /** How its letters were read, where that can be chosen. */
  readonly encoding?: Encoding;
  readonly isGuess: boolean;
  /** Where it came from, to be read once more in another encoding. */
  readonly file?: File;
  /** What a link or a `.hashiya` file says besides: the text's own id, and somebody's notes on it. */
  readonly sent?: Sent;
};

export type Sent = {
  readonly id: string;
  /** What the sender calls it. */
  readonly details: TextDetails;
  /** The payload of a link's layer. */
  readonly notes?: string | undefined;
  readonly layer?: SharedLayer | undefined;
};

export type Trouble = {
  readonly from: string;
  readonly fault: FileFault | PayloadFault | "notes-only" | "backup";
  /** A backup, which the storage page restores. */
  readonly backup?: File;
};

type Waiting = { readonly file: File; readonly encoding?: Encoding };

/** Reads files one after the other; each is looked at and added or left before the next is read. */
export function useBringing() {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [found, setFound] = useState<Found>();
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const reading = useRef<AbortController>(undefined);
  const next = found ? undefined : waiting[0];

  useEffect(() => {
    if (!next) return;
    const stop = new AbortController();
    reading.current = stop;
    let isLeft = false;
    void read(next, stop.signal).then((outcome) => {
      if (isLeft) return;
      setWaiting((all) => all.slice(1));
      if ("fault" in outcome) setTroubles((all) => [...all, outcome]);
      else setFound(outcome);
    });
    return () => {
      isLeft = true;
    };
  }, [next]);

  const bringFiles = useCallback((files: readonly File[]) => {
    setTroubles([]);
    setWaiting((all) => [...all, ...files.map((file) => ({ file }))]);
  }, []);
  const bringText = useCallback((text: BroughtText | undefined) => {
    setTroubles(text ? [] : [{ from: "", fault: "empty" }]);
    if (text) setFound({ from: "", text, isGuess: false });
  }, []);
  const readAgain = useCallback((file: File, encoding: Encoding) => {
    setFound(undefined);
    setWaiting((all) => [{ file, encoding }, ...all]);
  }, []);
  const bringSent = useCallback((outcome: Found | Trouble) => {
    if ("fault" in outcome) setTroubles([outcome]);
    else setFound(outcome);
  }, []);
  const leave = useCallback(() => setFound(undefined), []);
  const stop = useCallback(() => reading.current?.abort(), []);
  const hide = useCallback(
    (trouble: Trouble) => setTroubles((all) => all.filter((it) => it !== trouble)),
    [],
  );

  return {
    found,
    troubles,
    /** The file that is being read. */
    current: next?.file.name,
    /** How many wait behind what is read or looked at. */
    waitingCount: Math.max(0, waiting.length - (next ? 1 : 0)),
    bringFiles,
    bringText,
    bringSent,
    readAgain,
    leave,
    stop,
    hide,
  };
}

const MOST_BACKUP_BYTES = 64 * 1024 * 1024;

/** Whether a file is everything that a reader made, which the storage page restores. */
async function isBackup(file: File): Promise<boolean> {
  if (!/\.(?:gz|json)$/iu.test(file.name) || file.size > MOST_BACKUP_BYTES) return false;
  try {
    const { gunzip, isGzip, plainText } = await import("../../browser/storage/gzip");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = isGzip(bytes) ? await gunzip(bytes, MOST_BACKUP_BYTES) : plainText(bytes);
    return text.ok && text.value.startsWith('{"hashiya":"backup"');
  } catch {
    return false;
  }
}

async function read({ file, encoding }: Waiting, signal: AbortSignal): Promise<Found | Trouble> {
  if (await isBackup(file)) return { from: file.name, fault: "backup", backup: file };
  if (file.name.endsWith(".hashiya")) return (await import("./read-sent-file")).readSentFile(file);
  const { readFile } = await import("../../browser/work/text-files");
  const outcome = await readFile(file, encoding, signal);
  if (!outcome.ok) return { from: file.name, fault: outcome.fault };
  const { text, decoded } = outcome.value;
  const how = decoded
    ? { encoding: decoded.encoding, isGuess: decoded.isGuess || encoding !== undefined, file }
    : { isGuess: false };
  return { from: file.name, text, ...how };
}
