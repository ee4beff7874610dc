/**
 * Whether the reader will open with no network, and whether a newer one waits.
 *
 * - `unavailable`: this browser or address keeps nothing (no service worker, plain
 *   http, private windows, a failed download); the reader works as long as it is open.
 * - `installing`: the files are being kept.
 * - `ready`: a reload needs no network.
 * - `incomplete`: the browser threw away some of the files, and they could not be fetched again so far.
 * - `update-waiting`: as `ready`, and a newer deploy is kept too; `applyUpdate` shows it.
 * - `updated-elsewhere`: another tab applied it. This one still runs the older deploy,
 *   unharmed, until it is reloaded.
 */
export type OfflineStatus =
  | "unavailable"
  | "installing"
  | "ready"
  | "incomplete"
  | "update-waiting"
  | "updated-elsewhere";

/** A registration, as far as the status depends on it. */
type Workers = {
  readonly waiting?: unknown;
  readonly active?: unknown;
  readonly installing?: Pick<ServiceWorker, "state"> | null;
};

/** What a registration's workers say; `gone` is how many files the active one has lost. */
export function statusOf(workers: Workers | undefined, gone: number): OfflineStatus {
  if (workers?.waiting && workers.active) return "update-waiting";
  if (workers?.active) return gone > 0 ? "incomplete" : "ready";
  // A worker that failed is still the registration's when it says so: its own state counts.
  return workers?.installing?.state === "installing" ? "installing" : "unavailable";
}
