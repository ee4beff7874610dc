import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { hashAddress } from "../browser/net/hash-address";
import { openedWords } from "../browser/page/opened-words";
import { lateValue } from "../state/late-value";
import { createReadingSession, type ReadingSession } from "../state/reading/reading-session";
import type { Edition } from "../core/article/edition";
import { guideQuery, guideValue } from "../state/texts/article-queries";
import { useStores, useValue } from "../state/react";
import { editionAnchorer } from "./edition-anchorer";
import { passageLinkOf } from "./passage-link-of";
import { useAnchoring } from "./use-anchoring";

/** Begins the reading of a text, and has what lies on it asked for and found. */
export function useReadingSession(edition: Edition): ReadingSession {
  const stores = useStores();
  const queries = useQueryClient();
  useQuery(guideQuery(edition.article.id, edition));
  const { session, anchorer, search } = useMemo(() => {
    const found = editionAnchorer(edition, stores.editions);
    return {
      ...found,
      session: createReadingSession({
        ...stores,
        edition,
        guide: guideValue(queries, edition),
        here: lateValue(stores.keepers, ({ layersHere }) => layersHere(edition)),
        anchorer: found.anchorer,
        address: hashAddress,
        page: openedWords,
        passageLink: passageLinkOf(edition, stores.preferences),
      }),
    };
  }, [edition, queries, stores]);
  useAnchoring(anchorer, useValue(session.layers));
  useEffect(() => () => search.close(), [search]);
  return session;
}
