/** A colour as CSS writes it: red, green and blue from 0 to 255, and how much it covers, from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** The themes of the page: each is a choice of design tokens. */
export const THEMES = ["light", "dark", "sepia", "contrast", "dark contrast"] as const;
export type Theme = (typeof THEMES)[number];

/** The declarations of the first rule with exactly this selector, by property. */
export function declarationsOf(css: string, selector: string): ReadonlyMap<string, string> {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//gu, "");
  const start = bare.split(/[{}]/u).findIndex((part) => lastLine(part) === selector);
  if (start === -1) throw new Error(`No rule for ${selector}`);
  const body = bare.split(/[{}]/u)[start + 1] ?? "";
  return new Map(
    splitAt(body, ";").flatMap((each) => {
      const at = each.indexOf(":");
      return at === -1 ? [] : [[each.slice(0, at).trim(), each.slice(at + 1).trim()] as const];
    }),
  );
}

const lastLine = (part: string) => part.split(";").at(-1)?.trim().split("\n").at(-1)?.trim() ?? "";

/** Reads the colours that a style sheet's tokens have in one theme; the later of several rules wins. */
export function palette(theme: Theme, rules: readonly ReadonlyMap<string, string>[]) {
  const tokens = new Map(rules.flatMap((rule) => [...rule]));
  const read = (value: string): Rgba => {
    const written = value.trim();
    const [, name, inside = ""] = /^([\w-]+)\((.*)\)$/su.exec(written) ?? [];
    const parts = splitAt(inside, ",");
    switch (name) {
      case "var": {
        const token = tokens.get(parts[0] ?? "") ?? parts.slice(1).join(",");
        if (token === "") throw new Error(`No token ${parts[0]}`);
        return read(token);
      }
      case "light-dark":
        return read(parts[theme.startsWith("dark") ? 1 : 0] ?? "");
      case "color-mix": {
        const [, first = "", second = ""] = parts;
        const [, colour = "", share = "50"] = /^(.*?)\s+([\d.]+)%$/u.exec(first) ?? [];
        return mixed(read(colour), read(second), Number(share) / 100);
      }
      case "rgb": {
        const [red, green, blue, alpha = 100] = (inside.match(/[\d.]+/gu) ?? []).map(Number);
        return [red ?? 0, green ?? 0, blue ?? 0, alpha / 100];
      }
      default:
        return literal(written);
    }
  };
  return (token: string): Rgba => read(`var(${token})`);
}

function literal(written: string): Rgba {
  if (written === "transparent") return [0, 0, 0, 0];
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/iu.exec(written)?.[1];
  if (hex === undefined) throw new Error(`Not a colour: ${written}`);
  const pairs = hex.length === 3 ? [...hex].map((it) => it + it) : (hex.match(/../gu) ?? []);
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => Number.parseInt(pair, 16));
  return [red, green, blue, 1];
}

/** `color-mix(in srgb, …)`, by the share of the first; both opaque. */
const mixed = (a: Rgba, b: Rgba, share: number): Rgba =>
  [0, 1, 2].map((i) => (a[i] ?? 0) * share + (b[i] ?? 0) * (1 - share)).concat(1) as never;

/** What the eye sees where translucent colours lie on an opaque ground, the lowest first. */
export const stacked = (ground: Rgba, ...above: readonly Rgba[]): Rgba =>
  above.reduce<Rgba>(
    (under, [red, green, blue, alpha]) => [
      red * alpha + under[0] * (1 - alpha),
      green * alpha + under[1] * (1 - alpha),
      blue * alpha + under[2] * (1 - alpha),
      1,
    ],
    ground,
  );

/** How much two opaque colours differ, from 1 to 21. (WCAG 2.2, contrast ratio) */
export function contrast(a: Rgba, b: Rgba): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: Rgba): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Splits where the separator stands outside of brackets. */
function splitAt(text: string, separator: "," | ";"): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const [at, letter] of [...text].entries()) {
    if (letter === "(") depth++;
    else if (letter === ")") depth--;
    else if (letter === separator && depth === 0) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  return [...parts, text.slice(from).trim()];
}
