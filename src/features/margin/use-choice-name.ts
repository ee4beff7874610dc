import type { Colour } from "../../core/annotation/annotation";
import type { Filter, NoteState } from "../../core/search/filter";
import { bidiBalanced } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import { useColourName, useSession, useValue } from "../../state/react";

/** Names what notes are filtered by. */
export function useChoiceName(): (kind: keyof Filter, value: string) => string {
  const { t } = useTranslation();
  const colourName = useColourName();
  const others = useValue(useSession().shown, ({ others: layers }) => layers);
  return (kind, value) => {
    if (kind === "colours") return bidiBalanced(colourName(value as Colour));
    if (kind === "tags") return `#${bidiBalanced(value)}`;
    if (kind === "states") return t(`margin.parts.state.${value as NoteState}`);
    if (value === "mine" || value === "guide") return t(`margin.${value}`);
    const name = others.find(({ person }) => person.key === value)?.person.name ?? "";
    return bidiBalanced(name.trim() === "" ? t("margin.parts.nobody") : name);
  };
}
