import { shortened } from "../../core/text/shorten";

const SHOWN_LETTERS = 80;

/**
 * An address as it is shown: where it leads, without the scheme. The host is as the browser reads
 * it, since letters of another script can look like those of a host that one trusts; the rest in
 * its own letters where these are no controls.
 */
export function shownAddress(href: string): string {
  if (!URL.canParse(href)) return shortened(href, SHOWN_LETTERS);
  const url = new URL(href);
  const rest = readable(`${url.pathname}${url.search}${url.hash}`);
  return shortened(`${url.host}${rest === "/" ? "" : rest}`, SHOWN_LETTERS);
}

function readable(escaped: string): string {
  try {
    const letters = decodeURI(escaped);
    return /[\p{C}\p{Z}]/u.test(letters) ? escaped : letters;
  } catch {
    return escaped; // not escaped as UTF-8
  }
}
