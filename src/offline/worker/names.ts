import type { Precache } from "../precache";

declare const self: ServiceWorkerGlobalScope;

/** Written in front of the worker by the build. */
declare const PRECACHE: Precache;

export const SCOPE = self.registration.scope;
export const OURS = `hashiya ${SCOPE} `; // readers in other folders of the same origin have their own
export const CACHE = OURS + PRECACHE.version;
export const TEXTS = `${OURS}texts`; // not a deploy's: what was read stays
export const FACES = `${OURS}faces`; // nor these: a face that was chosen stays
export const SHARED = `${OURS}shared`; // files on their way from the share sheet to a page
/** What is published: the list, the texts, the guide's notes. */
export const PUBLISHED = /^(?:articles|annotations)\/[^/]+\.json$/;
// Hosts answer `Vary: Origin`, and the page asks for its script and its fonts in different ways.
export const LOOSELY: CacheQueryOptions = { ignoreVary: true, ignoreSearch: true };

/** The path from the reader's folder. */
export const pathOf = (address: string) => {
  const { origin, pathname } = new URL(address);
  return (origin + pathname).slice(SCOPE.length);
};
