/** That a newer program is there. */
import type { SectionWords } from "../messages";

export const words: SectionWords["update"] = {
  available: "A new version of the program is ready.",
  elsewhere: "The program was updated in another tab.",
  now: "Update now",
  later: "Later",
  draftAtRisk: "The browser did not keep a draft: save the note before you update.",
};
