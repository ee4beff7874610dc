import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { ok, type Result } from "../../core/result";
import type { Edition } from "../../core/article/edition";
import type { Preferences } from "../../state/preferences";
import { makeShare } from "./make-share";

type Linked = {
  readonly edition: Edition;
  readonly placed: PlacedAnnotation;
  readonly preferences: Pick<Preferences, "authorName" | "authorKey" | "colourNames">;
  /** The text's own page or the program's, without a fragment. */
  readonly page: string;
};

/**
 * The address of one annotation alone, with its note; `made` is in whole minutes since
 * 2026-01-01T00:00Z. The preferences' `authorKey` must have been made.
 */
export function passageLink(
  { edition, placed, preferences, page }: Linked,
  made: number,
): Result<string, "too-many" | "too-long"> {
  const { authorName, authorKey, colourNames } = preferences;
  const { colour } = placed.annotation;
  const name = colour && colourNames[colour];
  const share = makeShare(
    {
      edition,
      chosen: [placed],
      form: {
        which: "picked",
        withNotes: true,
        isRobust: false,
        author: authorName,
        title: "",
        message: "",
        veil: 0,
        colourNames: colour && name ? { [colour]: name } : {},
      },
      authorKey,
      page,
    },
    made,
  );
  return share.ok ? ok(share.value.address) : share;
}
