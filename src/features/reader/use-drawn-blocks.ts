import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "../../i18n/react";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { linesOf } from "../../core/drawing/lines";
import { isolated } from "../../core/text/bidi-controls";
import type { Edition } from "../../core/article/edition";
import { usePreferences } from "../../state/react";
import type { DrawnBlock } from "./ArticleBody";
import { textDrawer, type DrawnText, type Look } from "./drawn-lines";

type Drawn = { readonly blocks: readonly DrawnBlock[]; readonly drawing: DrawnText };

/** The article's blocks with their highlights; what did not change keeps its identity. */
export function useDrawnBlocks(edition: Edition, placed: readonly PlacedAnnotation[]): Drawn {
  const { t } = useTranslation();
  const { article, text } = edition;
  const { tashkeel } = usePreferences();
  const lookOf = useMemo(() => looksIn(t), [t]);
  const lines = useMemo(
    () => article.blocks.map((_, i) => linesOf(edition, i)),
    [article, edition],
  );
  const draw = useMemo(
    () => textDrawer({ text, lines: lines.flat(), tashkeel }),
    [lines, tashkeel, text],
  );

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

/** How annotations look in the interface's language; the same object for the same annotation. */
function looksIn(t: TFunction): (placed: PlacedAnnotation) => Look {
  const looks = new WeakMap<object, Look>();
  const whoseIs = ({ annotation, layer, person }: PlacedAnnotation): string => {
    if (person) return t("highlight.shared", { person: isolated(person.name) });
    if (layer === "guide") return t("highlight.guide");
    return t(annotation.bodies.length > 0 ? "highlight.mineWithNote" : "highlight.mine");
  };
  return (placed) => {
    const known = looks.get(placed);
    if (known) return known;
    const { annotation, person } = placed;
    const look: Look = {
      colour: annotation.colour ?? "guide",
      tint: person?.tint,
      whose: whoseIs(placed),
    };
    looks.set(placed, look);
    return look;
  };
}
