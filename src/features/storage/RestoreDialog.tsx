import { useState } from "react";
import { useTranslation } from "../../i18n/react";
import { quoteOf } from "../../core/annotation/annotation";
import { isPurged } from "../../core/record/stored-annotation";
import type { Backup } from "../../core/backup/backup";
import {
  shownAdditions,
  type RestoreChange,
  type RestorePlan,
} from "../../core/backup/plan-restore";
import { useKeepers } from "../../state/react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Switch } from "../../ui/Switch";
import { useToast } from "../../ui/Toasts";

import { Progress } from "./Progress";
import { usePlan } from "./use-plan";

type Props = {
  readonly backup: Backup;
  readonly onClose: () => void;
};

/** What restoring a backup would do, before it does. */
export function RestoreDialog({ backup, onClose }: Props) {
  const { t, format } = useTranslation();
  const keepers = useKeepers();
  const toast = useToast();
  const [bringBack, setBringBack] = useState(false);
  const [restored, setRestored] = useState<number>();
  const { plan, looked } = usePlan(backup, bringBack, restored !== undefined);
  const lack = plan && keepers.backup.lackOfRoom(plan);

  const restore = async (wanted: RestorePlan) => {
    setRestored(0);
    const { unsaved } = await keepers.backup.restore(wanted, setRestored);
    toast({
      message:
        unsaved === 0
          ? t("storage.restore.done")
          : t("storage.restore.unsaved", { count: unsaved, shown: format.number(unsaved) }),
    });
    onClose();
  };
  // A unit is two bytes.
  const kilobytes = (units: number) => format.number(Math.ceil((units * 2) / KILO));

  return (
    <Dialog title={t("storage.restore.title")} closeLabel={t("storage.close")} onClose={onClose}>
      <div className="grid gap-4">
        <p className="text-soft text-sm">
          {t("storage.restore.made", { time: format.time(backup.made) })}
        </p>
        {plan ? (
          <>
            <PlanLines plan={plan} />
            <DeletedNotes plan={plan} />
          </>
        ) : (
          <Progress label={t("storage.restore.looking")} share={looked} />
        )}
        {lack && (
          <p role="alert" className="card-notice">
            {t("storage.restore.noRoom", {
              needed: kilobytes(lack.needed),
              free: kilobytes(lack.free),
            })}
          </p>
        )}
        {restored === undefined ? (
          <Switch label={t("storage.restore.bringBack")} isOn={bringBack} onChange={setBringBack} />
        ) : (
          <Progress label={t("storage.restore.doing")} share={restored} />
        )}
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t("margin.cancel")}
          </Button>
          <Button
            look="primary"
            onClick={() => plan && void restore(plan)}
            disabled={!plan || !doesAnything(plan) || lack !== undefined || restored !== undefined}
          >
            {t("storage.restore.do")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

const KILO = 1024;

function PlanLines({ plan }: { readonly plan: RestorePlan }) {
  const { t, format } = useTranslation();
  const lines = linesOf(plan);
  return (
    <ul className="grid gap-1.5">
      {lines.map(([kind, count]) => (
        <li key={kind} className={kind === "delete" ? "font-semibold" : undefined}>
          {t(`storage.restore.${kind}`, { count, shown: format.number(count) })}
        </li>
      ))}
      {lines.length === 0 && <li>{t("storage.restore.nothing")}</li>}
    </ul>
  );
}

/** Which notes would be deleted; nothing where none would. */
function DeletedNotes({ plan }: { readonly plan: RestorePlan }) {
  const { t } = useTranslation();
  const notes = plan.change.flatMap((change) =>
    mainEffect(change) === "delete" && !isPurged(change.before) ? [change.before.annotation] : [],
  );
  if (notes.length === 0) return null;
  return (
    <details className="card-notice min-w-0">
      <summary>{t("storage.restore.whichDeleted")}</summary>
      {notes.slice(0, MOST_LISTED).map(({ id, target, bodies }) => (
        <p key={id} className="line-clamp-2 w-full">
          <bdi className="font-text">{quoteOf(target)}</bdi>
          {bodies[0] && (
            <>
              {" · "}
              <bdi className="text-soft">{bodies[0].value}</bdi>
            </>
          )}
        </p>
      ))}
      {notes.length > MOST_LISTED && <p>…</p>}
    </details>
  );
}

const MOST_LISTED = 50;

const doesAnything = ({ add, change, drafts, layers, texts, preferences }: RestorePlan): boolean =>
  add.length + change.length + drafts.size + layers.size + texts.length > 0 ||
  preferences !== undefined;

/** What is said of a change: that a note goes or comes back weighs more than how it changes. */
function mainEffect({ effects }: RestoreChange) {
  if (effects.includes("delete")) return "delete";
  return effects.includes("bring-back") ? "back" : "change";
}

/** What there is to say of a plan: what it adds, changes, deletes and leaves out, and how many of each. */
function linesOf(plan: RestorePlan) {
  const skipped = (sought: string) => plan.skip.filter(({ reason }) => reason === sought).length;
  const changed = (sought: string) => plan.change.filter((it) => mainEffect(it) === sought).length;
  const counts = [
    ["add", shownAdditions(plan).length],
    ["delete", changed("delete")],
    ["back", changed("back")],
    ["change", changed("change")],
    ["drafts", plan.drafts.size],
    ["layers", plan.layers.size],
    ["texts", plan.texts.length],
    ["same", skipped("same")],
    ["older", skipped("older")],
    ["deletedHere", skipped("deleted-here")],
    ["unusable", plan.unusable],
  ] as const;
  return counts.filter(([, count]) => count > 0);
}
