/** A line break that mail put into a link, with what it begins lines with. */
const BREAK = String.raw`=?[ \t]*\r?\n[ \t]*(?:>[ \t]*)*`;

/** An address up to the next blank or the next address, and over lines that hold nothing but a payload's letters. */
const ADDRESS = new RegExp(
  String.raw`https?://(?:(?!https?://)\S)+(?:(?:${BREAK}[\w-]{16,}(?=\s|=|$))+(?:${BREAK}[\w-]{1,15}(?=\s|$))?)?`,
  "giu",
);

/** What our addresses begin with, also where another program's link holds ours %-encoded. */
const READ = /read(?:\/|%(?:25)*2f)|text(?:\?|%(?:25)*3f)/iu;
const SHARE = /(?:[?&]|%(?:25)*3f|%(?:25)*26)s(?:=|%(?:25)*3d)/iu;

/** Whether a text may hold an address of ours that brings annotations. Other programs too call a parameter `s`. */
export function holdsShare(text: string): boolean {
  const read = READ.exec(text);
  return read !== null && SHARE.test(text.slice(read.index));
}

/**
 * The links with shared annotations in a text that people wrote around them, such as a whole chat, in
 * order and each once. What was glued to a link's end or put into it stays: `share-link.ts` takes it off.
 */
export function linksIn(text: string): string[] {
  const addresses = [...text.matchAll(ADDRESS)].map(([address]) => address);
  return [...new Set(addresses.filter(holdsShare))];
}
