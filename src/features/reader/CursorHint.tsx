import { useLayoutEffect, useRef } from "react";
import { useTranslation } from "../../i18n/react";
import type { Begun } from "./use-word-cursor";

/**
 * What the keys do, while words are selected by keys. It has the focus then, and the role of an application, so that
 * a screen reader hands the arrows on.
 */
export function CursorHint({ begun }: { readonly begun: Begun }) {
  const { t } = useTranslation();
  const hint = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => hint.current?.focus({ preventScroll: true }), [begun]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrows are for the selection
    <p
      ref={hint}
      role="application"
      tabIndex={-1}
      className="cursor-hint"
      aria-label={t("toolbar.cursor")}
    >
      {t("toolbar.cursor")}
    </p>
  );
}
