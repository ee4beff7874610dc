import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { isTyping, letterOf } from "../../browser/page/keyboard";
import type { OwnTextSummary } from "../../core/library/own-text";
import { sortTexts, TEXT_ORDERS, type TextOrder } from "../../core/library/sort-texts";
import { isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import { removeText, restoreText } from "../../state/texts/removed-texts";
import { useAnnotations, useKeepers, useOwnTexts, useStores } from "../../state/react";
import { Choice } from "../../ui/Choice";
import { Icon } from "../../ui/Icon";
import { useToast } from "../../ui/Toasts";
import { OwnTextRow } from "./OwnTextRow";

/** So many fit on a screen: fewer need neither order nor search. */
const FEW = 4;

/** The texts that the reader brought in: sorted, searched, renamed, removed with what is noted on them. */
export function OwnTexts() {
  const { t, i18n, format } = useTranslation();
  const { disk, texts } = useOwnTexts();
  const { layers } = useAnnotations();
  const { places } = useStores();
  const [order, setOrder] = useState<TextOrder>("added");
  const [query, setQuery] = useState("");
  const remove = useRemoving();
  const shown = useMemo(
    () =>
      sortTexts(texts.values(), {
        order,
        query,
        lastRead: places.lastRead(),
        language: i18n.language,
      }),
    [i18n.language, order, places, query, texts],
  );

  if (disk === "blocked") return <p className="card-notice">{t("bringing.blocked")}</p>;
  if (texts.size === 0)
    return disk === "ready" && <p className="text-soft">{t("bringing.ownEmpty")}</p>;
  return (
    <>
      {texts.size > FEW && (
        <div className="flex flex-wrap items-end gap-4">
          <div className="note-search grow">
            <Icon name="search" className="text-soft shrink-0" />
            <input
              type="search"
              dir={query === "" ? undefined : "auto"}
              value={query}
              aria-label={t("bringing.find")}
              placeholder={t("bringing.find")}
              onChange={({ target }) => setQuery(target.value)}
            />
            <span role="status" className="text-soft shrink-0 text-sm">
              {query.trim() !== "" &&
                t("bringing.found", { count: shown.length, shown: format.number(shown.length) })}
            </span>
          </div>
          <Choice
            legend={t("bringing.sort")}
            options={TEXT_ORDERS.map((it) => [it, t(`bringing.sortBy.${it}`)] as const)}
            value={order}
            onChoose={setOrder}
          />
        </div>
      )}
      <ul className="library-list">
        {shown.map((text) => (
          <OwnTextRow
            key={text.id}
            text={text}
            count={layers.get(text.id)?.annotations.length ?? 0}
            onRemove={remove}
          />
        ))}
      </ul>
    </>
  );
}

/** Removes a text with the notes on it, which go to the bin; undo brings both back, by its button or by Ctrl+Z. */
function useRemoving() {
  const { t } = useTranslation();
  const { annotations } = useStores();
  const { texts } = useKeepers();
  const toast = useToast();
  const queries = useQueryClient();
  const where = useMemo(() => ({ annotations, texts, queries }), [annotations, queries, texts]);
  const last = useRef<string[]>([]);

  const takeBack = useCallback(
    (id: string) => {
      last.current = last.current.filter((it) => it !== id);
      void restoreText(where, id).then((isBack) => {
        if (!isBack) toast({ message: t("bringing.notPutBack") });
      });
    },
    [t, toast, where],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const id = last.current.at(-1);
      if (event.defaultPrevented || isTyping(event) || id === undefined) return;
      if (letterOf(event) !== "z" || event.ctrlKey === event.metaKey) return;
      if (event.altKey || event.shiftKey || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      takeBack(id);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [takeBack]);

  return async ({ id, headline }: OwnTextSummary) => {
    const name = isolated(headline);
    if (!(await removeText(where, id)))
      return toast({ message: t("bringing.notRemoved", { name }) });
    last.current.push(id);
    toast({
      message: t("bringing.removed", { name }),
      action: { label: t("bringing.undo"), run: () => takeBack(id) },
    });
  };
}
