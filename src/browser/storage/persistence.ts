/** What the browser alone knows of its storage. */
export type BrowserStorage = {
  /** Whether storage is kept when room runs out; undefined where the browser does not tell. */
  isPersisted(): Promise<boolean | undefined>;
  /** Asks for it; Firefox asks the reader, the others decide by themselves. */
  persist(): Promise<boolean | undefined>;
  /** Bytes of all storage of this origin; undefined where the browser does not tell. */
  estimate(): Promise<{ readonly used: number; readonly quota: number } | undefined>;
  /** Whether everything is erased after seven days of use without a visit: WebKit, unless installed. */
  readonly isErasedAfterSevenDays: boolean;
};

export const browserStorage = (): BrowserStorage => ({
  isPersisted: () => attempt(() => navigator.storage.persisted()),
  persist: () => attempt(() => navigator.storage.persist()),
  estimate: () =>
    attempt(async () => {
      const { usage, quota } = await navigator.storage.estimate();
      return usage === undefined || quota === undefined ? undefined : { used: usage, quota };
    }),
  isErasedAfterSevenDays: isWebKit() && !isInstalled(),
});

/** All browsers on iOS are WebKit, whatever they call themselves. */
const isWebKit = (): boolean => navigator.vendor.startsWith("Apple");

const isInstalled = (): boolean =>
  matchMedia("(display-mode: standalone)").matches ||
  ("standalone" in navigator && navigator.standalone === true);

/** `navigator.storage` is absent on plain http, and refuses in some private windows. */
async function attempt<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
