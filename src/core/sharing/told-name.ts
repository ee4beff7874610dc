import { bidiBalanced } from "../text/bidi-controls";

/** White space and what is never seen: bidi controls, joiners, zero-width characters. */
const UNSEEN = /[\s\p{Cf}\u034f\u115f\u1160\u3164\u2800]/gu;

/** A sender's name or title as it is shown; blank where there is no letter to be seen in it. */
export const toldName = (told: string): string =>
  told.replace(UNSEEN, "") === "" ? "" : bidiBalanced(told.trim());
