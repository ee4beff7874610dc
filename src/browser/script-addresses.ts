/** Addresses of scripts that the browser runs beside the page. */
type ScriptAddresses = { readonly createScriptURL: (address: string) => string };
type TrustedTypes = {
  readonly createPolicy: (name: string, rules: ScriptAddresses) => ScriptAddresses;
};

/** Names the scripts that may be run: nothing else of the program makes an address of a script. */
const SCRIPT =
  /(?:\/sw|\/assets\/passage-search\.worker-[\w-]+|\/src\/browser\/passage-search\.worker)\.(?:js|ts)(?:\?|$)/;

const rules: ScriptAddresses = {
  createScriptURL(address) {
    const { origin, pathname, search } = new URL(address, document.baseURI);
    if (origin !== location.origin || !SCRIPT.test(pathname + search))
      throw new TypeError(`${address} is no script of this program`);
    return address;
  },
};

let policy: ScriptAddresses | undefined;

/**
 * An address of a script, as the page's policy asks for (`trusted-types` in index.html): the one place
 * where a text becomes a script. Browsers that know no such types take the text itself.
 */
export function scriptAddress(address: string): string {
  const { trustedTypes }: { trustedTypes?: TrustedTypes } = globalThis as object;
  policy ??= trustedTypes?.createPolicy("hashiya", rules) ?? rules;
  return policy.createScriptURL(address);
}
