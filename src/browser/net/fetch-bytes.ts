/** A server that sends nothing for this long is given up, in ms (`fault.silent` says so); one that goes on sending is waited for. */
const SILENCE_MS = 15_000;

/** The server was silent for too long. */
export class Silence extends Error {}

export type Fetched = { readonly response: Response; readonly bytes: Uint8Array<ArrayBuffer> };

/** A file of the reader's own host, whole. Fails with `Silence`, or as `fetch` does. */
export async function fetchBytes(address: string | URL, cache: RequestCache): Promise<Fetched> {
  const giving = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = () => {
    clearTimeout(timer);
    timer = setTimeout(() => giving.abort(new Silence()), SILENCE_MS);
  };
  listen();
  try {
    const response = await fetch(address, { cache, signal: giving.signal });
    const reader = response.body?.getReader();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      listen();
      parts.push(part.value);
    }
    return { response, bytes: new Uint8Array(await new Blob(parts).arrayBuffer()) };
  } catch (error) {
    throw giving.signal.aborted ? giving.signal.reason : error;
  } finally {
    clearTimeout(timer);
  }
}

/** Servers of single-page apps answer an unknown path with the app's own page. */
export const isAbsent = ({ status, headers }: Response): boolean =>
  status === 404 || status === 410 || (headers.get("content-type") ?? "").startsWith("text/html");
