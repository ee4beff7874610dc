import type { Notebook } from "../../core/formats/notebook";
import type { OutFormat } from "../../core/formats/out-formats";
import type { OutFault } from "../../core/formats/hashiya-write";
import type { OutForm } from "../../core/formats/written";
import type { Result } from "../../core/result";
import { pause } from "../clock";
import { late } from "../net/late";
// oxlint-disable-next-line import/default -- Vite makes it
import workerAddress from "./notes-writer.worker.ts?worker&url";
import type { WritingAnswer, WritingErrand } from "./notes-writer.worker";
import { scriptAddress } from "../trusted-types";
import { fileWritten, type WrittenFile } from "./written-file";

type Written = Result<WrittenFile, OutFault>;
type Wanted = {
  readonly format: OutFormat;
  readonly form: OutForm;
  readonly notebook: Notebook;
  readonly signal: AbortSignal;
  /** Hears how much is done, from 0 to 1. */
  readonly onShare: (share: number) => void;
};

const here = late(() => import("../../core/formats/written"));

/** Its file may be waited for without end, in ms. */
const LONGEST_WAIT = 30_000;

/** Writes a notebook away from the main thread; where the browser gives no worker, here. */
export async function writeNotes(wanted: Wanted): Promise<Written> {
  try {
    return await inWorker(wanted);
  } catch (error) {
    if (wanted.signal.aborted) throw error;
    const { format, notebook, form } = wanted;
    return fileWritten((await here.bring()).written(format, notebook, form));
  }
}

async function inWorker(wanted: Wanted): Promise<Written> {
  const { signal, onShare } = wanted;
  const worker = new Worker(scriptAddress(workerAddress), { type: "module" });
  try {
    const written = new Promise<Written>((resolve, reject) => {
      const refuse = (why: string) => () => reject(new Error(why));
      let waiting = setTimeout(refuse("The worker does not come"), LONGEST_WAIT);
      signal.addEventListener("abort", refuse("Not wanted any more"), { once: true });
      worker.addEventListener("error", refuse("The worker failed"), { once: true });
      worker.addEventListener("message", ({ data }: MessageEvent<WritingAnswer>) => {
        clearTimeout(waiting);
        if ("file" in data) return resolve(data.file);
        waiting = setTimeout(refuse("The worker does not go on"), LONGEST_WAIT);
        return onShare(SENT + (1 - SENT) * data.share);
      });
    });
    await Promise.race([written, send(worker, wanted)]);
    return await written;
  } finally {
    worker.terminate();
  }
}

/** How much of the work is done when all is handed over. */
const SENT = 0.5;
/** Notes that are copied at once without anybody feeling it. */
const AT_ONCE = 200;

async function send(worker: Worker, { format, form, notebook, signal, onShare }: Wanted) {
  const { texts } = notebook;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  const post = (errand: WritingErrand) => worker.postMessage(errand);
  const bare = texts.map((text) => ({ ...text, notes: [] }));
  post({ notebook: { ...notebook, texts: bare }, format, form });
  const all = texts.reduce((sum, { notes }) => sum + notes.length, 0);
  let sent = 0;
  for (const [text, { notes }] of texts.entries())
    for (let at = 0; at < notes.length; at += AT_ONCE) {
      const some = notes.slice(at, at + AT_ONCE);
      post({ text, notes: some });
      sent += some.length;
      if (sent === all) continue;
      onShare((SENT * sent) / all);
      // oxlint-disable-next-line no-await-in-loop -- that is its purpose
      await pause();
      if (signal.aborted) return;
    }
  post("write");
}
