const KILO = 1024;
const UNIT = 2; // bytes: localStorage counts UTF-16 code units

/** Whole kilobytes, begun ones too, of so many UTF-16 code units. */
export const kilobytesOf = (units: number): number => Math.ceil((units * UNIT) / KILO);
