import { useMemo, useState } from "react";
import { useTranslation } from "../../i18n/react";
import type { Backup } from "../../core/backup/backup";
import { shownAdditions, type RestorePlan } from "../../core/backup/plan-restore";
import type { Format } from "../../i18n/format";
import { useAnnotations, useKeepers } from "../../state/react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Switch } from "../../ui/Switch";
import { useToast } from "../../ui/Toasts";

type Props = {
  readonly backup: Backup;
  readonly format: Format;
  readonly onClose: () => void;
};

/** What restoring a backup would do, before it does. */
export function RestoreDialog({ backup, format, onClose }: Props) {
  const { t } = useTranslation();
  const keepers = useKeepers();
  const annotations = useAnnotations(); // what other tabs write meanwhile changes the plan
  const toast = useToast();
  const [bringBack, setBringBack] = useState(false);
  const plan = useMemo(
    () => annotations && keepers.backup.plan(backup, { bringBack }),
    [annotations, keepers, backup, bringBack],
  );
  const lines = linesOf(plan);

  const restore = () => {
    const { unsaved } = keepers.backup.restore(plan);
    toast({
      message:
        unsaved === 0
          ? t("storage.restore.done")
          : t("storage.restore.unsaved", { count: unsaved, shown: format.number(unsaved) }),
    });
    onClose();
  };

  return (
    <Dialog title={t("storage.restore.title")} closeLabel={t("storage.close")} onClose={onClose}>
      <div className="grid gap-4">
        <p className="text-soft text-sm">
          {t("storage.restore.made", { time: format.time(backup.made) })}
        </p>
        <ul className="grid gap-1.5">
          {lines.map(([kind, count]) => (
            <li key={kind}>
              {t(`storage.restore.${kind}`, { count, shown: format.number(count) })}
            </li>
          ))}
          {lines.length === 0 && <li>{t("storage.restore.nothing")}</li>}
        </ul>
        <Switch label={t("storage.restore.bringBack")} isOn={bringBack} onChange={setBringBack} />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t("margin.cancel")}
          </Button>
          <Button look="primary" onClick={restore} disabled={!doesAnything(plan)}>
            {t("storage.restore.do")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

const doesAnything = ({ add, change, drafts, layers, preferences }: RestorePlan): boolean =>
  add.length + change.length + drafts.size + layers.size > 0 || preferences !== undefined;

/** What there is to say of a plan: what it adds, changes and leaves out, and how many of each. */
function linesOf(plan: RestorePlan) {
  const skipped = (sought: string) => plan.skip.filter(({ reason }) => reason === sought).length;
  const counts = [
    ["add", shownAdditions(plan).length],
    ["change", plan.change.filter(({ effects }) => effects.length > 0).length],
    ["drafts", plan.drafts.size],
    ["layers", plan.layers.size],
    ["same", skipped("same")],
    ["older", skipped("older")],
    ["deletedHere", skipped("deleted-here")],
    ["unusable", plan.unusable],
  ] as const;
  return counts.filter(([, count]) => count > 0);
}
