import type { PlacedAnnotation } from "../../core/anchoring/placement";
import type { Annotation } from "../../core/annotation/annotation";
import type { Result } from "../../core/result";
import type { TextRange } from "../../core/text/text-range";
import { createShowing, type ShowingStore } from "../layers/showing";
import { observable, type Settable, type Observable } from "../../core/observable";
import type { Edition } from "../../core/article/edition";
import { onText, type Filtering, type OnText, type OnTextSources } from "./on-text";
import { openedNote, type OpenedNote, type OpeningPage, type PageAddress } from "./opened-note";

/** Makes the address of one own annotation alone. */
export type PassageLink = (
  placed: PlacedAnnotation,
) => Promise<Result<string, "too-many" | "too-long" | "not-here">>;

/** An annotation for which the reader is choosing a passage, and what gives it that. */
export type Placing = {
  readonly annotation: Annotation;
  /** Whether it is a passage that the annotation is to have besides those that it has. */
  readonly isFurther?: boolean;
  placeHere(range: TextRange): void;
};

/**
 * One reading of one text, from when it is opened until it is left: what lies on it, what of it is shown, the open
 * note, and what the reader is about. It holds no more than is lost with the page; all else is in the stores.
 */
export type ReadingSession = OnText &
  OpenedNote & {
    readonly edition: Edition;
    readonly showing: ShowingStore;
    /** The annotation whose card or words are pointed at. */
    readonly hoveredId: Settable<string | undefined>;
    /** Undefined unless the reader is choosing a passage by hand. */
    readonly placing: Observable<Placing | undefined>;
    beginPlacing(placing: Placing): void;
    endPlacing(): void;
    /** On a narrow window the margin is a sheet at its foot: whether it is drawn up. */
    readonly isDrawnUp: Settable<boolean>;
    readonly passageLink: PassageLink;
    /** Undefined where all notes that are shown are looked at. */
    readonly filter: Settable<Filtering | undefined>;
  };

type Options = Omit<OnTextSources, "showing" | "filter"> & {
  readonly isMineShown: Settable<boolean>;
  readonly address: PageAddress;
  readonly page: OpeningPage & {
    /** Puts the focus on the text. */
    toText(): void;
  };
  readonly passageLink: PassageLink;
};

export function createReadingSession(options: Options): ReadingSession {
  const { edition, annotations, isMineShown, address, page, passageLink } = options;
  const { id: articleId } = edition.article;
  const ownIds = () =>
    annotations
      .get()
      .layers.get(articleId)
      ?.annotations.map(({ id }) => id) ?? [];
  const showing = createShowing({ ownIds, isMineShown });
  const filter = observable<Filtering | undefined>(undefined);
  const on = onText({ ...options, showing, filter });
  const opened = openedNote({ articleId, address, on, page });
  const isDrawnUp = observable(opened.openId.get() !== undefined);
  const placing = observable<Placing | undefined>(undefined);
  return {
    ...on,
    ...opened,
    edition,
    showing,
    filter,
    hoveredId: observable<string | undefined>(undefined),
    isDrawnUp,
    passageLink,
    openSpot(ids, by) {
      isDrawnUp.set(true);
      opened.openSpot(ids, by);
    },
    openCard(id) {
      isDrawnUp.set(true);
      opened.openCard(id);
    },
    placing,
    beginPlacing(next) {
      placing.set(next);
      isDrawnUp.set(false);
      page.toText();
    },
    endPlacing: () => placing.set(undefined),
  };
}
