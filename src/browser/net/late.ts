import { observable } from "../../core/observable";
import { LateFileFault, type LateFileReason } from "./late-file";
import { loadNewVersion } from "./new-version";

/** How a late part stands. It is `coming` until a reader should know that it is waited for: `slow`. */
export type Lateness = "here" | "coming" | "slow" | LateFileReason;

/** A part of the program that comes after what the reader waits for, however often it has to be asked for. */
export type Late<Value> = {
  /** Always the same promise, begun with the first call. It never rejects: what fails is tried again. */
  bring(): Promise<Value>;
  /** What came; undefined as long as it is not here. */
  value(): Value | undefined;
  lateness(): Lateness;
  subscribe(listener: () => void): () => void;
  /** Tries now: the reader does not want to wait for the next attempt. */
  again(): void;
  /** Goes over to the newer deploy that a missing file tells of. */
  reopen(): void;
};

export type LateHost = {
  /** Runs `act` after this many milliseconds, unless it is called off. */
  readonly after: (ms: number, act: () => void) => () => void;
  /** Calls back when an attempt may succeed: the network or the worker is there, the reader is back. */
  readonly onOccasion: (act: () => void) => () => void;
};

/** Nobody minds waiting for so long, in ms. */
const SLOW_MS = 3000;
/** Between two attempts, in ms. */
const WAITS_MS = [1000, 4000, 15_000];
const LAST_WAIT_MS = 60_000;

export function late<Value>(load: () => Promise<Value>, host: LateHost = browserHost): Late<Value> {
  const lateness = observable<Lateness>("coming");
  let value: Value | undefined;
  let promise: Promise<Value> | undefined;
  let tries = 0;
  let isAsking = false;
  let callOff: () => void = () => undefined;
  let leave: () => void = () => undefined;

  async function ask(keep: (value: Value) => void) {
    if (isAsking || lateness.get() === "here") return;
    isAsking = true;
    callOff();
    const stopWaiting = host.after(
      SLOW_MS,
      () => lateness.get() === "coming" && lateness.set("slow"),
    );
    try {
      value = await load();
      keep(value);
      leave();
      lateness.set("here");
    } catch (error) {
      const isFile = error instanceof LateFileFault;
      lateness.set(isFile ? error.reason : "broken");
      // A bug in it would be there again.
      if (!isFile) return reportError(error);
      callOff = host.after(WAITS_MS[tries] ?? LAST_WAIT_MS, () => void ask(keep));
      tries += 1;
    } finally {
      stopWaiting();
      isAsking = false;
    }
  }

  let askNow = () => void self.bring();
  const self: Late<Value> = {
    bring: () =>
      (promise ??= new Promise<Value>((keep) => {
        askNow = () => void ask(keep);
        leave = host.onOccasion(askNow);
        askNow();
      })),
    value: () => value,
    lateness: lateness.get,
    subscribe: lateness.subscribe,
    again() {
      if (lateness.get() !== "here") lateness.set("slow");
      tries = 0;
      askNow();
    },
    reopen: () => void loadNewVersion(),
  };
  return self;
}

const browserHost: LateHost = {
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
  onOccasion(act) {
    const listening = new AbortController();
    const { signal } = listening;
    addEventListener("online", act, { signal });
    const onVisibility = () => document.visibilityState === "visible" && act();
    document.addEventListener("visibilitychange", onVisibility, { signal });
    // None where the page is not secure.
    if ("serviceWorker" in navigator)
      navigator.serviceWorker.addEventListener("controllerchange", act, { signal });
    return () => listening.abort();
  },
};
