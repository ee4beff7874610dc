import { expect, test } from "vitest";
import { createRetries } from "./retries";

test("each wait is waited once, however often it fails meanwhile, until it is begun anew", () => {
  const waits: number[] = [];
  const due: (() => void)[] = [];
  let attempts = 0;
  const { retry, beginAnew } = createRetries(
    [5, 30],
    (ms, act) => {
      waits.push(ms);
      due.push(act);
    },
    () => (attempts += 1),
  );
  retry();
  retry();
  expect(waits).toEqual([5]);
  due.shift()?.();
  retry();
  due.shift()?.();
  retry();
  expect([waits, attempts]).toEqual([[5, 30], 2]);
  beginAnew();
  retry();
  expect([waits, attempts]).toEqual([[5, 30, 5], 3]);
});
