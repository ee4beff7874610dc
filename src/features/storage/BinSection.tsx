import { Icon } from "../../ui/Icon";
import { useTranslation } from "../../i18n/react";
import { quoteOf } from "../../core/annotation/annotation";
import { bidiBalanced, inOneLine } from "../../core/text/bidi-controls";
import { beginningOf } from "../../core/text/parts";
import { BIN_DAYS } from "../../core/storage/bin-days";
import type { Format } from "../../i18n/format";
import { useAnnotations, useStores } from "../../state/react";
import { Button } from "../../ui/Button";
import { Section } from "./Section";

/** More than a line holds. */
const GLANCE = 300;

type Props = { readonly format: Format };

/** The deleted notes of all articles, the latest first. */
export function BinSection({ format }: Props) {
  const { t } = useTranslation();
  const { annotations } = useStores();
  const { layers } = useAnnotations();
  const tombstones = [...layers.values()]
    .flatMap((layer) => layer.tombstones)
    .toSorted((a, b) => (a.deleted < b.deleted ? 1 : -1));
  return (
    <Section title={t("storage.bin.title")}>
      <p className="text-soft">{t("storage.bin.about", { days: format.number(BIN_DAYS) })}</p>
      {tombstones.length === 0 && <p>{t("storage.bin.empty")}</p>}
      <ul className="storage-list">
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
            <Button onClick={() => annotations.restore(id)}>
              <Icon name="undo-2" />
              {t("margin.restore")}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
