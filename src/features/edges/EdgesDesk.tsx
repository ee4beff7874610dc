import { useCallback, useLayoutEffect, useMemo, useRef } from "react";
import { announce } from "../../browser/page/announcer";
import { highlightOf } from "../../browser/storage/page-ids";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { edgeStepped, type Edge } from "../../core/text/move-edge";
import { useTranslation } from "../../i18n/react";
import { useAnnotations, useSession, useValue } from "../../state/react";
import { EdgeHandles } from "./EdgeHandles";
import { useEdgeKeys, type EdgeStep } from "./use-edge-keys";
import { useMoving } from "./use-moving";

/** Moving the edges of the reader's own highlights: by keys on the one in focus, by handles on the open one. */
export function EdgesDesk() {
  const { edition, placement, openId, placing } = useSession();
  const { placed } = useValue(placement);
  const isPlacing = useValue(placing) !== undefined;
  const opened = useValue(openId);
  const activeId = isPlacing ? undefined : opened;
  const { t } = useTranslation();
  const { states } = useAnnotations();
  const move = useMoving(edition);
  const { text } = edition;
  const movable = useMemo(
    () =>
      new Map(
        placed
          .filter(
            ({ layer, annotation, range }) =>
              layer === "mine" &&
              range.end > 0 &&
              states.get(annotation.id)?.status !== "read-only",
          )
          .map((it) => [it.annotation.id, it]),
      ),
    [placed, states],
  );

  const step = useCallback(
    ({ annotation, range }: PlacedAnnotation, { edge, unit, way }: EdgeStep) => {
      const next = edgeStepped(text, range, { edge, unit, way });
      if (next === range) announce(t("edges.noFurther"));
      else move(annotation.id, next, "keyboard");
    },
    [move, t, text],
  );

  // Its highlight and its handles are drawn anew, in the same frame, and the focus stays on the one that had it.
  const refocused = useRef<"mark" | Edge>(undefined);
  const stepBy = useCallback(
    (by: "mark" | Edge, from: PlacedAnnotation, to: EdgeStep) => {
      refocused.current = by;
      requestAnimationFrame(() => {
        refocused.current = undefined;
      });
      step(from, to);
    },
    [step],
  );
  const stepped = useRef<string>(undefined);
  const stepFocused = useCallback(
    (from: PlacedAnnotation, to: EdgeStep) => {
      stepped.current = from.annotation.id;
      stepBy("mark", from, to);
    },
    [stepBy],
  );
  useLayoutEffect(() => {
    const id = refocused.current === "mark" ? stepped.current : undefined;
    if (id !== undefined) highlightOf(id)?.focus({ preventScroll: true });
  }, [placed]);
  useEdgeKeys({ movable, activeId, onStep: stepFocused });

  const open = activeId === undefined ? undefined : movable.get(activeId);
  if (!open) return null;
  return (
    <EdgeHandles
      key={open.annotation.id}
      text={text}
      range={open.range}
      colour={open.annotation.colour}
      onMove={(range) => move(open.annotation.id, range, "pointer")}
      refocused={refocused}
      onStep={(to) => stepBy(to.edge, open, to)}
    />
  );
}
