import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "../../i18n/react";
import { quoteOf } from "../../core/annotation/annotation";
import { bodyFor } from "../../core/annotation/body";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { linesOf } from "../../core/article/lines";
import type { Edition } from "../../state/article-queries";
import type { DrawnBlock } from "./ArticleBody";
import { textDrawer, type DrawnText, type Look } from "./drawn-lines";

type Drawn = { readonly blocks: readonly DrawnBlock[]; readonly drawing: DrawnText };

/** The article's blocks with their highlights; what did not change keeps its identity. */
export function useDrawnBlocks(
  { article, line }: Edition,
  placed: readonly PlacedAnnotation[],
): Drawn {
  const { t, i18n } = useTranslation();
  const lookOf = useMemo(() => looksIn(t, i18n.language), [t, i18n.language]);
  const lines = useMemo(
    () => article.blocks.map((block, i) => linesOf(line.text, block, line.blocks[i] ?? NOWHERE)),
    [article, line],
  );
  const draw = useMemo(() => textDrawer({ text: line.text, lines: lines.flat() }), [line, lines]);

  return useMemo(() => {
    const drawing = draw(placed, lookOf);
    const byLine = new Map(drawing.lines.map((drawn) => [drawn.line, drawn]));
    const blocks = article.blocks.map((block, i) => ({
      block,
      lines: (lines[i] ?? []).flatMap((each) => byLine.get(each) ?? []),
    }));
    return { blocks, drawing };
  }, [article, draw, lines, lookOf, placed]);
}

const NOWHERE = { start: 0, end: 0 };
const QUOTE_LETTERS = 60;
const NOTE_LETTERS = 120;

/** How annotations look to a reader of `language`; the same object for the same annotation. */
function looksIn(t: TFunction, language: string): (placed: PlacedAnnotation) => Look {
  const looks = new WeakMap<object, Look>();
  const nameOf = ({ annotation, layer, person }: PlacedAnnotation): string => {
    const quote = shortened(quoteOf(annotation.target), QUOTE_LETTERS);
    const body = bodyFor(annotation.bodies, language);
    const note = shortened(body?.value ?? "", NOTE_LETTERS);
    const mine = body ? t("highlight.mineWithNote", { note }) : t("highlight.mine");
    const others = person
      ? t("highlight.shared", { note, person: `\u2068${person.name}\u2069` })
      : t("highlight.guide", { note });
    return t("highlight.name", { quote, note: layer === "mine" ? mine : others });
  };
  return (placed) => {
    const known = looks.get(placed);
    if (known) return known;
    const { annotation, person } = placed;
    const look: Look = {
      colour: annotation.colour ?? "guide",
      tint: person?.tint,
      name: nameOf(placed),
    };
    looks.set(placed, look);
    return look;
  };
}

/** At most `length` code points, with an ellipsis where something was left out. */
function shortened(text: string, length: number): string {
  const letters = [...text];
  return letters.length <= length ? text : `${letters.slice(0, length).join("").trimEnd()}…`;
}
