import { useQueryClient } from "@tanstack/react-query";
import { Icon } from "../../ui/Icon";
import { useTranslation } from "../../i18n/react";
import { quoteOf } from "../../core/annotation/annotation";
import { bidiBalanced, inOneLine } from "../../core/text/bidi-controls";
import { beginningOf } from "../../core/text/parts";
import { BIN_DAYS } from "../../core/storage/bin-days";
import { useAnnotations, useKeepers, useOwnTexts, useStores } from "../../state/react";
import { restoreNote, restoreText } from "../../state/texts/removed-texts";
import { Button } from "../../ui/Button";
import { Section } from "../../ui/Section";

/** More than a line holds. */
const GLANCE = 300;

/** The removed texts and the deleted notes of all articles, the latest of each first. */
export function BinSection() {
  const { t, format } = useTranslation();
  const { annotations } = useStores();
  const { texts } = useKeepers();
  const queries = useQueryClient();
  const { layers } = useAnnotations();
  const removed = [...useOwnTexts().removed.values()].toSorted((a, b) =>
    a.deleted < b.deleted ? 1 : -1,
  );
  const where = { annotations, texts, queries };
  const tombstones = [...layers.values()]
    .flatMap((layer) => layer.tombstones)
    .toSorted((a, b) => (a.deleted < b.deleted ? 1 : -1));
  return (
    <Section title={t("storage.bin.title")}>
      <p className="text-soft">{t("storage.bin.about", { days: format.number(BIN_DAYS) })}</p>
      {tombstones.length + removed.length === 0 && <p>{t("storage.bin.empty")}</p>}
      <ul className="storage-list">
        {removed.map(({ summary: { id, headline, inLanguage }, deleted, notes }) => (
          <li key={id}>
            <div className="min-w-0">
              <p className="truncate text-lg font-semibold" lang={inLanguage} dir="auto">
                {bidiBalanced(headline)}
              </p>
              <p className="text-soft text-sm">
                {t("storage.bin.text", { count: notes.length, shown: format.number(notes.length) })}
                {" · "}
                <time dateTime={deleted}>{format.time(deleted)}</time>
              </p>
            </div>
            <Button onClick={() => void restoreText(where, id)}>
              <Icon name="undo-2" />
              {t("margin.restore")}
            </Button>
          </li>
        ))}
        {tombstones.map(({ annotation: { id, target, bodies }, deleted }) => (
          <li key={id}>
            <div className="min-w-0">
              <p className="font-text truncate text-lg" dir="auto">
                {bidiBalanced(quoteOf(target))}
              </p>
              <p className="text-soft truncate text-sm">
                <time dateTime={deleted}>{format.time(deleted)}</time>
                {bodies[0] && (
                  <>
                    {" · "}
                    <bdi lang={bodies[0].language}>
                      {inOneLine(beginningOf(bodies[0].value, GLANCE))}
                    </bdi>
                  </>
                )}
              </p>
            </div>
            <Button onClick={() => void restoreNote(where, { id, source: target.source })}>
              <Icon name="undo-2" />
              {t("margin.restore")}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
