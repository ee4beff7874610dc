import { readFileSync } from "node:fs";

/** The seed article's headline. */
export const HEADLINE = "انشقاقات في صفوف داعش: الأسباب والنزاعات";

type Published = { items: { id: string; target: { selector: { exact: string }[] } }[] };

const { items }: Published = JSON.parse(
  readFileSync(new URL("../../public/annotations/inshiqaqat.json", import.meta.url), "utf8"),
);

/** The words that the guide's notes on the seed article are about, in reading order. */
export const GUIDE_QUOTES = items.map(({ target }) => target.selector[0]?.exact ?? "");
