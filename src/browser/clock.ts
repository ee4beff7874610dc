/** Milliseconds, of a clock that only goes forward. */
export const clock = (): number => performance.now();

/** Resolves when the input that waits has been dealt with and the page is drawn. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
