import type { Late } from "../browser/net/late";
import type { Observable } from "../core/observable";

/** A value of a part that comes late: undefined until it is here. `pick` gives the same for the same part. */
export function lateValue<Part, Value>(
  late: Pick<Late<Part>, "value" | "subscribe">,
  pick: (part: Part) => Observable<Value>,
): Observable<Value | undefined> {
  const picked = () => {
    const part = late.value();
    return part === undefined ? undefined : pick(part);
  };
  return {
    get: () => picked()?.get(),
    subscribe(listener) {
      let leave = picked()?.subscribe(listener);
      const leaveLate = late.subscribe(() => {
        if (leave) return;
        leave = picked()?.subscribe(listener);
        if (leave) listener();
      });
      return () => {
        leaveLate();
        leave?.();
      };
    },
  };
}
