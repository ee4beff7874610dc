/** A page that was put aside in the middle of it may hold its turn for as long as it sleeps. */
const LONGEST_WAIT_MS = 2000;

/**
 * Does something while no other page of this origin does a thing of the same name; where browsers
 * have no locks (pages without https), and after a while, in spite of that.
 */
export async function alone<Value>(name: string, act: () => Promise<Value>): Promise<Value> {
  const { locks }: { locks?: LockManager } = navigator;
  if (!locks) return act();
  let begun: Promise<Value> | undefined;
  const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
  try {
    return await locks.request(name, { signal }, () => (begun = act()));
  } catch {
    return begun ?? act();
  }
}
