import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { choicesAmong, NO_FILTER, toggled, type Filter } from "../../core/search/filter";
import { useTranslation } from "../../i18n/react";
import { setFilter } from "../../state/reading/filtering";
import { useSession, useStores, useValue } from "../../state/react";
import { Button } from "../../ui/Button";
import { useChoiceName } from "./use-choice-name";

type Props = {
  readonly id: string;
  /** It is closed by a key, or because something else is used. */
  readonly onClose: (isByKeys: boolean) => void;
};

/** So many tags are shown, those of most notes: the others are found by the search. */
const MOST_TAGS = 40;

const KINDS = ["colours", "tags", "people", "states"] as const;

/** All that the notes can be filtered by, with how many there are of each. */
export function FilterPanel({ id, onClose }: Props) {
  const { t, format } = useTranslation();
  const { drafts } = useStores();
  const session = useSession();
  const { placed, orphans } = useValue(session.all);
  const { choice } = useValue(session.filter) ?? { choice: NO_FILTER };
  const choices = useMemo(() => choicesAmong([...placed, ...orphans]), [orphans, placed]);
  const nameOf = useChoiceName();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    const onPress = ({ target }: Event) => {
      const isOutside = target instanceof Element && !target.closest(".note-filter");
      if (isOutside) onClose(false);
    };
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, [onClose]);

  const optionsOf = (kind: keyof Filter): ReactNode => {
    const counted = [...(choices[kind] as ReadonlyMap<Filter[typeof kind][number], number>)];
    return counted.slice(0, MOST_TAGS).map(([value, count]) => (
      <label key={value} className="filter-choice">
        <input
          type="checkbox"
          checked={(choice[kind] as readonly unknown[]).includes(value)}
          onChange={() => setFilter({ ...session, drafts }, toggled(choice, kind, value))}
        />
        {kind === "colours" && <span aria-hidden className="swatch" data-colour={value} />}
        <bdi>{nameOf(kind, value)}</bdi>
        <span className="text-soft">{format.number(count)}</span>
      </label>
    ));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves it from whatever has the focus in it
    <div
      ref={panel}
      id={id}
      role="group"
      aria-label={t("margin.parts.filter")}
      tabIndex={-1}
      className="filter-panel"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose(true);
      }}
    >
      {KINDS.filter((kind) => choices[kind].size > 0).map((kind) => (
        <fieldset key={kind}>
          <legend>{t(`margin.parts.filterBy.${kind}`)}</legend>
          <div className="filter-choices">{optionsOf(kind)}</div>
        </fieldset>
      ))}
      <Button onClick={() => onClose(true)}>{t("margin.parts.closeFilter")}</Button>
    </div>
  );
}
