import { isPurged, type Wording } from "../../core/record/stored-annotation";
import { dropEarlier, takeEarlier } from "../../core/record/earlier-wordings";
import type { AnnotationStore } from "./annotation-store-type";

type Store = Pick<AnnotationStore, "act">;

/** Shows an earlier wording again; the one that was shown becomes an earlier one. */
export const takeWording = (annotations: Store, id: string, taken: Wording) =>
  annotations.act([id], (stored, { stamp, now: modified }) =>
    stored && !isPurged(stored) ? takeEarlier(stored, { taken, modified }, stamp) : undefined,
  );

/** Gives an earlier wording up. */
export const dropWording = (annotations: Store, id: string, dropped: Wording) =>
  annotations.act([id], (stored, { stamp }) =>
    stored && !isPurged(stored) ? dropEarlier(stored, dropped, stamp) : undefined,
  );
