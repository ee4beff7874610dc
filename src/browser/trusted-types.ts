/** The rules by which a text may become an address of a script, or markup. */
type Rules = {
  readonly createScriptURL: (address: string) => string;
  readonly createHTML: (markup: string) => string;
};
type TrustedTypes = { readonly createPolicy: (name: string, rules: Rules) => Rules };

/** Names the scripts that may be run beside the page: the service worker, and what the build makes of each `*.worker.ts`. */
const SCRIPT =
  /\/(?:sw|(?:assets|src\/browser\/work)\/[a-z-]+\.worker(?:-[\w-]+)?)\.(?:js|ts)(?:\?|$)/;

const rules: Rules = {
  createScriptURL(address) {
    const { origin, pathname, search } = new URL(address, document.baseURI);
    if (origin !== location.origin || !SCRIPT.test(pathname + search))
      throw new TypeError(`${address} is no script of this program`);
    return address;
  },
  createHTML: (markup) => markup,
};

let policy: Rules | undefined;

/**
 * The page's one policy (`trusted-types` in index.html). Browsers that know no such types take the
 * text itself.
 */
function trusted(): Rules {
  const { trustedTypes }: { trustedTypes?: TrustedTypes } = globalThis as object;
  return (policy ??= trustedTypes?.createPolicy("hashiya", rules) ?? rules);
}

/** An address of a script that runs beside the page: the one place where a text becomes one. */
export const scriptAddress = (address: string): string => trusted().createScriptURL(address);

/** Markup as a document of its own, which runs nothing, loads nothing and is never shown; the page itself never takes markup. */
export const inertDocument = (markup: string): Document =>
  new DOMParser().parseFromString(trusted().createHTML(markup), "text/html");
