import { allOf, elementsOf, firstOf, walk, type Markup } from "../markup";

/*
 * Of a site's page that was saved whole, what somebody wants to read, by where its words are dense. `defuddle` 0.19.4
 * does more of it, and was weighed: 77.5 KB in brotli for this alone (all our readers take a third of that), a live
 * document on the page's own thread, markup set as text in three places, which the page's policy refuses, and calls to
 * the network in thirteen.
 */

/** What a page reads as: where its text stands, and which boxes in that are no part of it. */
type MainContent = { readonly main: Markup; readonly isAround: (element: Markup) => boolean };

type Weight = {
  /** Letters outside of links, and within. */
  prose: number;
  linked: number;
  links: number;
};

const SILENT = new Set(["script", "style", "noscript", "template", "head", "select", "textarea"]);
const BOXES = new Set("div section article main table tbody tr td center form ul ol".split(" "));
const AROUND_ROLES = new Set(
  "navigation banner contentinfo complementary search menu menubar dialog alert".split(" "),
);
const AROUND_NAMES =
  /(?:^|[\s_-])(?:side-?bar|comments?|related|share|sharing|social|breadcrumbs?|cookies?|newsletter|subscribe|promo|advert(?:isement)?s?|ads?|menu|nav(?:bar|igation)?|footer|toolbar|pagination|tags)(?:$|[\s_-])/iu;

/** Fewer letters than these, outside of links, are no page from which something could be told apart. */
const LEAST_PROSE = 400;
/** The box that holds so much of a page's letters holds its text. */
const MOST_OF_IT = 0.7;
/** A box by the name of something else is nevertheless the text where so much of the letters stand in it. */
const TOO_MUCH_TO_DROP = 0.4;
const LIST_OF_LINKS = 3;

/** A page of a site has what documents that were saved as pages have not: other files that it loads, and ways on. */
const isOfSite = (root: Markup): boolean =>
  ["nav", "footer", "aside"].some((name) => firstOf(root, name) !== undefined) ||
  allOf(root, "script").some(({ attributes }) => attributes.has("src")) ||
  allOf(root, "link").some(({ attributes }) => attributes.get("rel") === "stylesheet");

/** Where the text of a page stands; `told` is what the page itself says of that. */
export function mainContent(root: Markup, body: Markup, told: Markup | undefined): MainContent {
  const whole = { main: told ?? body, isAround: () => false };
  if (!isOfSite(root)) return whole;
  const weights = weighed(body);
  const weightOf = (element: Markup) => weights.get(element) ?? { prose: 0, linked: 0, links: 0 };
  const all = weightOf(told ?? body).prose;
  if (all < LEAST_PROSE) return whole;
  let main = told ?? body;
  const holdsMost = (it: Markup) => BOXES.has(it.name) && weightOf(it).prose >= all * MOST_OF_IT;
  for (let box = told ? undefined : elementsOf(main).find(holdsMost); box;) {
    main = box;
    box = elementsOf(main).find(holdsMost);
  }
  const isAround = (element: Markup): boolean => {
    if (!BOXES.has(element.name) || element === main) return false;
    const { prose, linked, links } = weightOf(element);
    if (prose > all * TOO_MUCH_TO_DROP) return false;
    const { attributes } = element;
    const named = `${attributes.get("class") ?? ""} ${attributes.get("id") ?? ""}`;
    const isNamed = AROUND_ROLES.has(attributes.get("role") ?? "") || AROUND_NAMES.test(named);
    return isNamed || (links >= LIST_OF_LINKS && linked > prose * 2);
  };
  return { main, isAround };
}

/** How many letters stand in each element, in links and outside. */
function weighed(body: Markup): ReadonlyMap<Markup, Weight> {
  const weights = new Map<Markup, Weight>();
  const path: Weight[] = [{ prose: 0, linked: 0, links: 0 }];
  let linksOpen = 0;
  walk(body, {
    enter(element) {
      if (SILENT.has(element.name)) return "past";
      const weight = { prose: 0, linked: 0, links: element.name === "a" ? 1 : 0 };
      if (element.name === "a") linksOpen += 1;
      weights.set(element, weight);
      path.push(weight);
      return "inside";
    },
    leave(element) {
      if (element.name === "a") linksOpen -= 1;
      const weight = path.pop();
      const parent = path.at(-1);
      if (!weight || !parent) return;
      parent.prose += weight.prose;
      parent.linked += weight.linked;
      parent.links += weight.links;
    },
    words(words) {
      const weight = path.at(-1);
      const letters = words.replaceAll(/\s+/gu, "").length;
      if (weight && linksOpen > 0) weight.linked += letters;
      else if (weight) weight.prose += letters;
    },
  });
  const [sum] = path;
  if (sum) weights.set(body, sum);
  return weights;
}
