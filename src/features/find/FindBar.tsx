import { useEffect, useId, useRef, type RefObject } from "react";
import { useTranslation } from "../../i18n/react";
import type { TextQuery } from "../../core/search/search-terms";
import { IconButton } from "../../ui/IconButton";

type Props = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: TextQuery;
  /** How many there are, and which of them is shown. */
  readonly count: string;
  readonly hasHits: boolean;
  readonly isListOpen: boolean;
  readonly onChange: (query: TextQuery) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onListOpen: (isOpen: boolean) => void;
  readonly onClose: () => void;
};

/** What is sought and how, and the way from one place to the next. */
export function FindBar({ field, query, count, hasHits, isListOpen, ...on }: Props) {
  const { t } = useTranslation();
  const hint = useId();
  const isFresh = useRef(true);
  useEffect(() => {
    if (isFresh.current) field.current?.select();
    isFresh.current = false;
  }, [field]);
  return (
    <div className="find-row">
      <input
        ref={field}
        type="search"
        className="find-field"
        dir={query.words === "" ? undefined : "auto"}
        value={query.words}
        aria-label={t("find.field")}
        aria-describedby={hint}
        placeholder={t("find.field")}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => on.onChange({ ...query, words: target.value })}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          on.onStep(event.shiftKey ? -1 : 1);
        }}
      />
      <span id={hint} hidden>
        {t("find.hint")}
      </span>
      <span className="find-count">{count}</span>
      <span className="flex">
        <IconButton
          icon="chevron-up"
          label={t("find.previous")}
          disabled={!hasHits}
          className="disabled:opacity-45"
          onClick={() => on.onStep(-1)}
        />
        <IconButton
          icon="chevron-down"
          label={t("find.next")}
          disabled={!hasHits}
          className="disabled:opacity-45"
          onClick={() => on.onStep(1)}
        />
        <IconButton
          icon="list"
          label={t("find.list")}
          aria-expanded={isListOpen}
          aria-controls="found-list"
          onClick={() => on.onListOpen(!isListOpen)}
        />
        <IconButton icon="x" label={t("find.close")} onClick={on.onClose} />
      </span>
      <span className="find-options">
        <Option
          label={t("find.whole")}
          isOn={query.isWhole}
          onChange={(isWhole) => on.onChange({ ...query, isWhole })}
        />
        <Option
          label={t("find.exact")}
          isOn={query.isExact}
          onChange={(isExact) => on.onChange({ ...query, isExact })}
        />
      </span>
    </div>
  );
}

type OptionProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

const Option = ({ label, isOn, onChange }: OptionProps) => (
  <label className="find-option">
    <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
    {label}
  </label>
);
