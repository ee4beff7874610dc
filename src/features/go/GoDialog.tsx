import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { scrollInBox } from "../../browser/storage/page-ids";
import type { Flow } from "../../core/article/flow";
import type { GoTarget } from "../../core/search/go-to";
import { bidiBalanced } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import { Dialog } from "../../ui/Dialog";

type Found = GoTarget & { readonly flow: Flow; readonly about?: string | undefined };

type Props<Target extends Found> = {
  readonly typed: string;
  readonly found: readonly Target[];
  readonly onType: (typed: string) => void;
  readonly onGo: (target: Target) => void;
  readonly onClose: () => void;
};

/** A field for a few letters, and beneath it what may be meant: arrows choose, Enter goes there. */
export function GoDialog<Target extends Found>(props: Props<Target>) {
  const { typed, found, onType, onGo, onClose } = props;
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [chosen, choose] = useState(0);
  const at = Math.min(chosen, found.length - 1);

  // The dialog is open by now, and has given the focus to what closes it.
  useEffect(() => field.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = found[at];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (step !== undefined) choose((at + step + found.length) % Math.max(1, found.length));
    else if (target) onGo(target);
  };

  return (
    <Dialog title={t("go.title")} closeLabel={t("go.close")} isWide onClose={onClose}>
      <input
        ref={field}
        type="text"
        role="combobox"
        className="go-field"
        dir={typed === "" ? undefined : "auto"}
        value={typed}
        autoComplete="off"
        aria-label={t("go.field")}
        placeholder={t("go.field")}
        aria-expanded={found.length > 0}
        aria-controls={`${id}list`}
        aria-activedescendant={at >= 0 ? `${id}${at}` : undefined}
        aria-describedby={`${id}hint`}
        onChange={({ target }) => {
          choose(0);
          onType(target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}hint`} className="go-hint">
        {t("go.hint")}
      </p>
      <GoList id={id} found={found} at={at} onChoose={choose} onGo={onGo} />
      <p role="status" className="go-none">
        {found.length === 0 && t("go.none")}
      </p>
    </Dialog>
  );
}

type ListProps<Target extends Found> = Pick<Props<Target>, "found" | "onGo"> & {
  /** Begins the names of what the field points to. */
  readonly id: string;
  /** The one that is chosen. */
  readonly at: number;
  readonly onChoose: (at: number) => void;
};

function GoList<Target extends Found>({ id, found, at, onChoose, onGo }: ListProps<Target>) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const option = list.current?.children[at];
    if (list.current && option instanceof HTMLElement) scrollInBox(option, list.current, "nearest");
  }, [at]);
  return (
    <div
      ref={list}
      id={`${id}list`}
      role="listbox"
      aria-label={t("go.results")}
      className="go-list"
    >
      {found.map((target, nth) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has the focus, and the keys
        <div
          key={nth}
          id={`${id}${nth}`}
          role="option"
          aria-selected={nth === at}
          className="go-option"
          onClick={() => onGo(target)}
          onPointerMove={() => onChoose(nth)}
        >
          <span className="go-kind">{t(`go.kind.${target.kind}`)}</span>
          <bdi className="go-name" {...target.flow}>
            {bidiBalanced(target.name)}
          </bdi>
          {target.about !== undefined && (
            <bdi className="go-about">{bidiBalanced(target.about)}</bdi>
          )}
        </div>
      ))}
    </div>
  );
}
