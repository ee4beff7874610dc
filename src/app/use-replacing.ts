import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "../i18n/react";
import type { Annotation, Target } from "../core/annotation/annotation";
import { describe } from "../core/anchoring/describe";
import type { PlacedAnnotation, Placement } from "../core/anchoring/placement";
import type { TextRange } from "../core/text/text-range";
import type { Edition } from "../core/article/edition";
import { useStores, useTakeBack } from "../state/react";
import { useToast } from "../ui/Toasts";

/** Giving annotations their passages on the edition at hand: by a nod, all at once, or by hand; each can be undone. */
export function useReplacing({ id, article, text }: Edition, { placed }: Placement) {
  const { t } = useTranslation();
  const { annotations } = useStores();
  const toast = useToast();
  const takeBack = useTakeBack();
  const [replaced, setReplaced] = useState<Annotation>();

  const settle = useCallback(
    (moves: readonly (readonly [Annotation, TextRange])[], message: string) => {
      const targetAt = (range: TextRange): Target => ({
        source: article.id,
        edition: id,
        selectors: describe(text, range),
      });
      const action = annotations.setTargets(
        new Map(moves.map(([{ id }, range]) => [id, targetAt(range)])),
      );
      toast({ message, action: { label: t("margin.undo"), run: () => takeBack(action) } });
    },
    [annotations, article, id, t, takeBack, text, toast],
  );

  const onNod = useCallback(
    ({ annotation, range }: PlacedAnnotation) => settle([[annotation, range]], t("edition.nodded")),
    [settle, t],
  );
  const onCancel = useCallback(() => setReplaced(undefined), []);

  return useMemo(
    () => ({
      /** The annotation for which the reader is choosing a passage. */
      replaced,
      onReplace: setReplaced,
      onCancel,
      onNod,
      onAccept: () =>
        settle(
          placed
            .filter(({ layer }) => layer === "mine")
            .filter(({ fate }) => fate !== undefined && fate !== "reworded")
            .map(({ annotation, range }) => [annotation, range]),
          t("edition.accepted"),
        ),
      onPlaceHere: (range: TextRange) => {
        if (replaced) settle([[replaced, range]], t("edition.placed"));
        setReplaced(undefined);
        return replaced?.id;
      },
    }),
    [onCancel, onNod, placed, replaced, settle, t],
  );
}
