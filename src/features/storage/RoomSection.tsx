import { useState } from "react";
import { useTranslation } from "../../i18n/react";
import { useAnnotations, useHealth, useKeepers, useOwnTexts } from "../../state/react";
import type { RoomKind } from "../../state/keeping/room";
import { Button } from "../../ui/Button";
import { Section } from "../../ui/Section";
import { kilobytesOf } from "./kilobytes";

/** How much room the notes take of how much there is, and what can be given up to make more. */
export function RoomSection() {
  const { t, format } = useTranslation();
  const { health, room } = useKeepers();
  const { usedUnits, capacity } = useHealth();
  useAnnotations(); // the bin fills and empties
  const [chosen, setChosen] = useState<ReadonlySet<RoomKind>>(new Set());
  const candidates = room.candidates();
  const kilobytes = (units: number) => format.number(kilobytesOf(units));

  const said = t(capacity.isMeasured ? "storage.room.measured" : "storage.room.assumed", {
    used: kilobytes(usedUnits),
    all: kilobytes(capacity.units),
  });

  const toggle = (kind: RoomKind) => {
    const next = new Set(chosen);
    if (!next.delete(kind)) next.add(kind);
    setChosen(next);
  };
  const makeRoom = () => {
    room.make([...chosen]);
    setChosen(new Set());
    void health.refresh();
  };

  return (
    <Section title={t("storage.room.title")}>
      <div
        role="meter"
        className="room-bar"
        aria-label={t("storage.room.title")}
        aria-valuemin={0}
        aria-valuemax={capacity.units}
        aria-valuenow={Math.min(usedUnits, capacity.units)}
        aria-valuetext={said}
      >
        <span style={{ inlineSize: `${(100 * usedUnits) / capacity.units}%` }} />
      </div>
      <p>{said}</p>
      <OwnTextsSize />
      {!capacity.isMeasured && (
        <div>
          <Button onClick={health.measure}>{t("storage.room.measure")}</Button>
        </div>
      )}
      {candidates.length > 0 && (
        <fieldset className="grid gap-1">
          <legend className="text-soft text-sm">{t("storage.room.make")}</legend>
          {candidates.map(({ kind, count, units }) => (
            <label key={kind} className="flex min-h-10 items-center gap-3">
              <input
                type="checkbox"
                className="accent-ink size-4"
                checked={chosen.has(kind)}
                onChange={() => toggle(kind)}
              />
              <span>
                {t(`storage.room.kind.${kind}`, { count, shown: format.number(count) })}
                {" — "}
                {t("storage.room.frees", { size: kilobytes(units) })}
              </span>
            </label>
          ))}
          <div>
            <Button disabled={chosen.size === 0} onClick={makeRoom}>
              {t("storage.room.do")}
            </Button>
          </div>
        </fieldset>
      )}
    </Section>
  );
}

/** How much the texts of one's own take, those in the bin among them; nothing where there are none. */
function OwnTextsSize() {
  const { t, format } = useTranslation();
  const { texts, removed } = useOwnTexts();
  const all = [...texts.values(), ...[...removed.values()].map(({ summary }) => summary)];
  if (all.length === 0) return null;
  const units = all.reduce((sum, { size }) => sum + size, 0);
  return (
    <p>
      {t("storage.room.texts", {
        count: all.length,
        shown: format.number(all.length),
        size: format.number(kilobytesOf(units)),
      })}
    </p>
  );
}
