import { allOf, childOf, type Markup } from "../markup";

/** What a paragraph is by its style and its own properties. */
export type ParagraphLook = {
  /** 0 for the first level; absent for what is no heading. */
  readonly outline?: number;
  readonly isList: boolean;
  readonly isQuotation: boolean;
};

type Style = {
  readonly name: string;
  readonly base: string | undefined;
  readonly outline: string | undefined;
  readonly isList: boolean;
};

const valueOf = (element: Markup | undefined): string | undefined => element?.attributes.get("val");

/** Whether a property that may be switched off is there and on. (ECMA-376, 17.17.4) */
export const isOn = (element: Markup | undefined): boolean =>
  element !== undefined && !["0", "false", "off", "none"].includes(valueOf(element) ?? "");

const LONGEST_CHAIN = 12; // styles; a file may name a circle

/**
 * Reads the styles of a Word file. A heading is told by its outline level, through the styles that it is
 * based on, then by its style's name, since programs in other languages name their styles otherwise.
 */
export function readStyles(
  styles: Markup | undefined,
): (properties: Markup | undefined) => ParagraphLook {
  const known = new Map<string, Style>();
  for (const style of styles ? allOf(styles, "style") : []) {
    const properties = childOf(style, "pPr");
    known.set(style.attributes.get("styleId") ?? "", {
      name: valueOf(childOf(style, "name")) ?? "",
      base: valueOf(childOf(style, "basedOn")),
      outline: valueOf(childOf(properties, "outlineLvl")),
      isList: childOf(properties, "numPr") !== undefined,
    });
  }

  const chain = (id: string | undefined): readonly Style[] => {
    const styles: Style[] = [];
    for (
      let at = known.get(id ?? "");
      at && styles.length < LONGEST_CHAIN;
      at = known.get(at.base ?? "")
    )
      styles.push(at);
    return styles;
  };

  return (properties) => {
    const styles = chain(valueOf(childOf(properties, "pStyle")));
    const outline =
      levelFrom(valueOf(childOf(properties, "outlineLvl"))) ??
      levelFrom(styles.find((style) => style.outline !== undefined)?.outline) ??
      styles.map(({ name }) => levelOfName(name)).find((level) => level !== undefined);
    const number = valueOf(childOf(childOf(properties, "numPr"), "numId"));
    return {
      ...(outline !== undefined && { outline }),
      isList:
        number === undefined
          ? styles.some(
              ({ name, isList }) => isList || /^list (?:paragraph|bullet|number)/iu.test(name),
            )
          : number !== "0",
      isQuotation: styles.some(({ name }) => /quot|اقتباس/iu.test(name)),
    };
  };
}

/** Word has nine levels; a tenth stands for body text. */
function levelFrom(value: string | undefined): number | undefined {
  const level = Number(value);
  return value !== undefined && level >= 0 && level < 9 ? level : undefined;
}

function levelOfName(name: string): number | undefined {
  if (/^title$/iu.test(name)) return 0;
  const [, level] = /^(?:heading|عنوان|titre|überschrift|başlık|سرصفحه)\s*(\d)$/iu.exec(name) ?? [];
  return level === undefined ? undefined : levelFrom(String(Number(level) - 1));
}
