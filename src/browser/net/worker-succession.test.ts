import { expect, test, vi } from "vitest";
import { createSuccession } from "./worker-succession";

function tab({ isControlled = false } = {}) {
  const container = Object.assign(new EventTarget(), {
    controller: isControlled ? {} : null,
  }) as unknown as ServiceWorkerContainer;
  const [reload, onElsewhere] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const succession = createSuccession({ container, reload, onElsewhere });
  const changeController = () => container.dispatchEvent(new Event("controllerchange"));
  return { succession, reload, onElsewhere, changeController };
}
const waitingWorker = () =>
  Object.assign(new EventTarget(), { state: "installed", postMessage: vi.fn<() => void>() });

test("a page's first worker replaces nothing, the next one does", () => {
  const { onElsewhere, changeController } = tab();
  changeController();
  expect(onElsewhere).not.toHaveBeenCalled();
  changeController();
  expect(onElsewhere).toHaveBeenCalledTimes(1);
});

test.each([
  ["a page that a worker serves", tab({ isControlled: true })],
  ["a page loaded past its worker", tab()],
])(
  "another tab's newer worker is told to %s",
  (what, { succession, onElsewhere, changeController }) => {
    if (what.includes("past")) succession.seePredecessor();
    changeController();
    expect(onElsewhere).toHaveBeenCalledTimes(1);
  },
);

test("at the reader's wish the tab reloads, once", () => {
  const { succession, reload, onElsewhere, changeController } = tab({ isControlled: true });
  const worker = waitingWorker();
  succession.apply(worker as unknown as ServiceWorker);
  expect(worker.postMessage).toHaveBeenCalledWith("skip-waiting");
  expect(reload).not.toHaveBeenCalled();
  changeController();
  worker.state = "activated";
  worker.dispatchEvent(new Event("statechange"));
  expect(reload).toHaveBeenCalledTimes(1);
  expect(onElsewhere).not.toHaveBeenCalled();
});

test("where nothing waits any more it reloads only", () => {
  const { succession, reload } = tab({ isControlled: true });
  succession.apply(undefined);
  expect(reload).toHaveBeenCalledTimes(1);
});
