import { useCallback } from "react";
import { useTranslation } from "../../i18n/react";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import type { Edition } from "../../core/article/edition";
import { Choice } from "../../ui/Choice";
import { Switch } from "../../ui/Switch";
import { PickList } from "./PickList";
import type { ShareForm } from "./share-form";

type Props = {
  readonly edition: Edition;
  readonly form: ShareForm;
  readonly placed: readonly PlacedAnnotation[];
  /** Whether a search in the margin is on. */
  readonly hasFound: boolean;
  /** How many are chosen. */
  readonly chosen: number;
  readonly orphanCount: number;
  readonly onChange: (part: Partial<ShareForm>) => void;
};

/** Which notes travel, and whether what is written on them does. */
export function WhichNotes({
  edition,
  form,
  placed,
  hasFound,
  chosen,
  orphanCount,
  ...rest
}: Props) {
  const { onChange } = rest;
  const { t, format } = useTranslation();
  const ways = hasFound ? (["all", "found", "picked"] as const) : (["all", "picked"] as const);
  const pick = useCallback((picked: ReadonlySet<string>) => onChange({ picked }), [onChange]);

  return (
    <div className="grid gap-3">
      <Choice
        legend={t("sharing.which")}
        options={ways.map((it) => [it, t(`sharing.whichOf.${it}`)] as const)}
        value={form.which}
        onChoose={(which) => onChange({ which })}
      />
      {form.which === "picked" && (
        <PickList edition={edition} placed={placed} picked={form.picked} onPick={pick} />
      )}
      <div className="text-soft text-sm leading-relaxed">
        <p role="status">{t("sharing.chosen", { count: chosen, shown: format.number(chosen) })}</p>
        {orphanCount > 0 && (
          <p>{t("sharing.orphans", { count: orphanCount, shown: format.number(orphanCount) })}</p>
        )}
      </div>
      <Switch
        label={t("sharing.withNotes")}
        isOn={form.withNotes}
        onChange={(withNotes) => onChange({ withNotes })}
      />
    </div>
  );
}
