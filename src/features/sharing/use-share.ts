import { useEffect, useState } from "react";
import { minutesNow } from "../../browser/clock";
import { makeFile, makeShare, type MadeShare, type ShareRequest } from "./make-share";

/** How long the form rests before its link is made anew: a thousand notes take longer than a key's stroke. */
const REST_MS = 150;

type Known = {
  /** What it was made of. */
  readonly request: ShareRequest;
  readonly share: MadeShare;
  /** How many characters the words themselves take. */
  readonly robustCost: number | undefined;
};

/** The link of what a form says, a moment after it was said; `makeNow` makes it at once, and `makeFileNow` the file. */
export function useShare(request: ShareRequest, asksCost: boolean) {
  const [known, setKnown] = useState<Known>();

  useEffect(() => {
    const timer = setTimeout(() => {
      const made = minutesNow();
      const share = makeShare(request, made);
      setKnown({ request, share, robustCost: asksCost ? costOf(share, request, made) : undefined });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [asksCost, request]);

  return {
    share: known?.share,
    robustCost: known?.robustCost,
    makeNow: () => (known?.request === request ? known.share : makeShare(request, minutesNow())),
    makeFileNow: () => makeFile(request, minutesNow()),
  };
}

/** How much longer the robust one of both links is. */
function costOf(share: MadeShare, request: ShareRequest, made: number): number | undefined {
  const { form } = request;
  const other = makeShare({ ...request, form: { ...form, isRobust: !form.isRobust } }, made);
  if (!share.ok || !other.ok) return undefined;
  return Math.abs(share.value.address.length - other.value.address.length);
}
