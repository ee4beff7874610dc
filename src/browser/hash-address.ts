/** What follows `#` in the address; a server never sees it. */
export type HashAddress = {
  /** Begins with `/`. */
  readonly path: string;
  /** What a link brought along: all that follows `?`, as it stands; empty where nothing does. */
  readonly query: string;
};

/** Chat programs write `?` in other ways. */
const QUERY_MARK = /\?|%(?:25)*3f/i;

export function readHash(hash: string): HashAddress {
  const mark = QUERY_MARK.exec(hash);
  const path = mark ? hash.slice(0, mark.index) : hash;
  return {
    path: `/${path.replace(/^#?\/?/, "")}`,
    query: mark ? hash.slice(mark.index + mark[0].length) : "",
  };
}

/** `/read/<article>`, also where a note is open on it. */
const roomOf = (path: string): string => path.split("/", 3).join("/");

/** Where one goes from `here` to `path`: within one article, what the link brought stays in the address. */
export function nextHash(here: HashAddress, path: string): string {
  const isSameRoom = here.query !== "" && roomOf(here.path) === roomOf(path);
  return `#${path}${isSameRoom && !path.includes("?") ? `?${here.query}` : ""}`;
}

const listeners = new Set<() => void>();

export const hashAddress = {
  hash: (): string => location.hash,
  subscribe(listener: () => void): () => void {
    addEventListener("hashchange", listener);
    listeners.add(listener);
    return () => {
      removeEventListener("hashchange", listener);
      listeners.delete(listener);
    };
  },
  goTo(path: string, { replace = false }: { readonly replace?: boolean } = {}): void {
    const hash = nextHash(readHash(location.hash), path);
    history[replace ? "replaceState" : "pushState"](null, "", hash);
    for (const listener of listeners) listener();
  },
};
