type Options = {
  readonly container: ServiceWorkerContainer;
  readonly reload: () => void;
  /** Called when another tab put a newer worker in the place of this one's. */
  readonly onElsewhere: () => void;
};

/** How one deploy's worker follows on another's in this tab: it reloads at the reader's wish only, and once. */
export function createSuccession({ container, reload, onElsewhere }: Options) {
  let isApplying = false;
  let isReloading = false;
  // A page's first worker changes its controller too, and replaces nothing.
  let hasPredecessor = container.controller !== null;

  const reloadOnce = () => {
    if (isReloading) return;
    isReloading = true;
    reload();
  };

  container.addEventListener("controllerchange", () => {
    if (isApplying) reloadOnce();
    else if (hasPredecessor) onElsewhere();
    hasPredecessor = true;
  });

  return {
    /** Says that a worker is there, which the next one will replace. */
    seePredecessor() {
      hasPredecessor = true;
    },
    /** Puts the waiting worker in place; where another tab has done so already, reloads only. */
    apply(waiting: ServiceWorker | null | undefined) {
      if (!waiting) return reloadOnce();
      isApplying = true;
      // A page that was loaded past the worker hears of no new controller.
      waiting.addEventListener("statechange", () => {
        if (waiting.state === "activated") reloadOnce();
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
      waiting.postMessage("skip-waiting");
    },
  };
}
