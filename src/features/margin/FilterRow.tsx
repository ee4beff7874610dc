import { useEffect } from "react";
import { NO_FILTER, toggled, type Filter } from "../../core/search/filter";
import { isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import { filterOf, setFilter } from "../../state/reading/filtering";
import { useSession, useStores, useValue } from "../../state/react";
import { Icon } from "../../ui/Icon";
import { useChoiceName } from "./use-choice-name";

const KINDS = ["colours", "tags", "people", "states"] as const;

/** Says what the notes are filtered by, and how many are left; each choice is taken back here. */
export function FilterRow() {
  const { t, format } = useTranslation();
  const { drafts } = useStores();
  const session = useSession();
  const choice = useValue(session.filter)?.choice;
  const count = useValue(session.placement, (it) => it.placed.length + it.orphans.length);
  const openId = useValue(session.openId);
  const nameOf = useChoiceName();
  const { placement, all } = session;
  // A note that an address opened is seen, whatever is filtered.
  useEffect(() => {
    if (openId === undefined || choice === undefined) return;
    const has = (at: ReturnType<typeof all.get>) =>
      [...at.placed, ...at.orphans].some(({ annotation }) => annotation.id === openId);
    if (!has(placement.get()) && has(all.get()))
      setFilter({ ...session, drafts }, filterOf(session));
  }, [all, choice, drafts, openId, placement, session]);

  if (!choice) return null;
  const set = (next: Filter) => setFilter({ ...session, drafts }, next);
  return (
    <div className="filter-row" role="group" aria-label={t("margin.parts.filtered")}>
      {KINDS.flatMap((kind) =>
        choice[kind].map((value) => (
          <button
            key={`${kind} ${value}`}
            type="button"
            className="tag"
            aria-label={t("margin.parts.without", { name: isolated(nameOf(kind, value)) })}
            onClick={() => set(toggled(choice, kind, value))}
          >
            {kind === "colours" && <span aria-hidden className="swatch" data-colour={value} />}
            <bdi>{nameOf(kind, value)}</bdi>
            <Icon name="x" size={14} />
          </button>
        )),
      )}
      <span role="status" className="text-soft">
        {t("margin.found", { count, shown: format.number(count) })}
      </span>
      <button type="button" className="filter-clear" onClick={() => set(NO_FILTER)}>
        {t("margin.parts.clear")}
      </button>
    </div>
  );
}
