/** A line break that mail put into a link, with what it begins lines with. */
const BREAK = String.raw`=?[ \t]*\r?\n[ \t]*(?:>[ \t]*)*`;

/** An address up to the next blank or the next address, and over lines that hold nothing but a payload's letters. */
const ADDRESS = new RegExp(
  String.raw`https?://(?:(?!https?://)\S)+(?:(?:${BREAK}[\w-]{16,}(?=\s|=|$))+(?:${BREAK}[\w-]{1,15}(?=\s|$))?)?`,
  "giu",
);

/** Also where another program's link holds ours %-encoded. */
const SHARE = /(?:[?&]|%3f|%26)s(?:=|%3d)/iu;

/**
 * The links with shared annotations in a text that people wrote around them, such as a whole chat, in
 * order and each once. What was glued to a link's end or put into it stays: `share-link.ts` takes it off.
 */
export function linksIn(text: string): string[] {
  const addresses = [...text.matchAll(ADDRESS)].map(([address]) => address);
  return [...new Set(addresses.filter((address) => SHARE.test(address)))];
}
