import type { Colour } from "../annotation/annotation";

/** What other programs call the colours that they mark with. */
const NAMED: Readonly<Record<string, Colour>> = {
  saffron: "saffron",
  yellow: "saffron",
  gold: "saffron",
  orange: "saffron",
  amber: "saffron",
  brown: "saffron",
  sage: "sage",
  green: "sage",
  lime: "sage",
  olive: "sage",
  sky: "sky",
  blue: "sky",
  cyan: "sky",
  teal: "sky",
  turquoise: "sky",
  aqua: "sky",
  navy: "sky",
  rose: "rose",
  red: "rose",
  pink: "rose",
  crimson: "rose",
  violet: "violet",
  purple: "violet",
  magenta: "violet",
  lavender: "violet",
  indigo: "violet",
};

/** By where a hue begins, in degrees: what other programs' markers are, not where a painter would part them. */
const HUES: readonly (readonly [from: number, Colour])[] = [
  [330, "rose"],
  [255, "violet"],
  [165, "sky"],
  [68, "sage"],
  [20, "saffron"],
  [0, "rose"],
];

/** Of less colour than this it is grey, and says nothing: the difference of its lightest and darkest part, of 255. */
const GREY = 24;

/**
 * The nearest of the five that a reader marks with: from a name in English, in any case, or from `#rgb`, `#rrggbb`,
 * `#rrggbbaa` or `rgb(…)`. Undefined for greys and for what is no colour.
 */
export function nearestColour(told: unknown): Colour | undefined {
  if (typeof told !== "string" || told.length > 64) return undefined;
  const name = told.trim().toLowerCase();
  const parts = partsOf(name);
  if (parts) return hueColour(parts);
  for (const word of name.split(/[^a-z]+/u)) if (Object.hasOwn(NAMED, word)) return NAMED[word];
  return undefined;
}

type Parts = readonly [red: number, green: number, blue: number];

function partsOf(told: string): Parts | undefined {
  const hex = /^#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/u.exec(told)?.[1];
  if (hex !== undefined) {
    const width = hex.length < 6 ? 1 : 2;
    const part = (at: number) => {
      const digits = hex.slice(at * width, (at + 1) * width);
      return Number.parseInt(width === 1 ? digits + digits : digits, 16);
    };
    return [part(0), part(1), part(2)];
  }
  const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/u.exec(told);
  return rgb ? [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])] : undefined;
}

function hueColour([red, green, blue]: Parts): Colour | undefined {
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range < GREY) return undefined;
  const sixth =
    most === red
      ? (green - blue) / range
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  const hue = (sixth * 60 + 360) % 360;
  return HUES.find(([from]) => hue >= from)?.[1];
}
