import type { Notebook } from "../../core/formats/notebook";
import type { OutFormat } from "../../core/formats/out-formats";
import { late } from "../net/late";
// oxlint-disable-next-line import/default -- Vite makes it
import workerAddress from "./notes-writer.worker.ts?worker&url";
import type { WritingErrand } from "./notes-writer.worker";
import { scriptAddress } from "../trusted-types";

const here = late(() => import("../../core/formats/written"));

/** Its file may be waited for without end, in ms. */
const LONGEST_WAIT = 30_000;

/** Writes a notebook away from the main thread; where the browser gives no worker, here. */
export async function writeNotes(
  format: OutFormat,
  notebook: Notebook,
  signal: AbortSignal,
): Promise<string | Uint8Array> {
  try {
    return await inWorker({ format, notebook }, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    return (await here.bring()).written(format, notebook);
  }
}

async function inWorker(errand: WritingErrand, signal: AbortSignal): Promise<string | Uint8Array> {
  const worker = new Worker(scriptAddress(workerAddress), { type: "module" });
  try {
    return await new Promise((resolve, reject) => {
      const refuse = (why: string) => () => reject(new Error(why));
      setTimeout(refuse("The worker does not come"), LONGEST_WAIT);
      signal.addEventListener("abort", refuse("Not wanted any more"), { once: true });
      worker.addEventListener("error", refuse("The worker failed"), { once: true });
      worker.addEventListener("message", ({ data }) => resolve(data), { once: true });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      worker.postMessage(errand);
    });
  } finally {
    worker.terminate();
  }
}
