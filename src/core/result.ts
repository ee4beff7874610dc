/** The outcome of something that is expected to fail at times: a value, or a fault from a closed set. */
export type Result<Value, Fault> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: Fault };

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

export const failed = <Fault>(fault: Fault): Result<never, Fault> => ({ ok: false, fault });
