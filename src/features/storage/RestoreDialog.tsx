import { useState } from "react";
import { useTranslation } from "../../i18n/react";
import { quoteOf } from "../../core/annotation/annotation";
import type { Backup } from "../../core/backup/backup";
import type { RestorePlan } from "../../core/backup/plan-restore";
import { useKeepers } from "../../state/react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Switch } from "../../ui/Switch";
import { useToast } from "../../ui/Toasts";
import { kilobytesOf } from "./kilobytes";
import { deletedBy, doesAnything, linesOf } from "./plan-lines";
import { Progress } from "./Progress";
import { usePlan } from "./use-plan";
import { Notice } from "../../ui/Notice";

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
  const kilobytes = (units: number) => format.number(kilobytesOf(units));

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
          <Progress label={t("storage.restore.looking")} progress={looked} />
        )}
        {lack && (
          <Notice role="alert">
            {t("storage.restore.noRoom", {
              needed: kilobytes(lack.needed),
              free: kilobytes(lack.free),
            })}
          </Notice>
        )}
        {restored === undefined ? (
          <Switch label={t("storage.restore.bringBack")} isOn={bringBack} onChange={setBringBack} />
        ) : (
          <Progress label={t("storage.restore.doing")} progress={restored} />
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
  const notes = deletedBy(plan);
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
