import { Icon } from "../../ui/Icon";
import { useTranslation } from "../../i18n/react";
import { useSnapshots } from "../../state/react";
import { Button } from "../../ui/Button";
import { Restoring } from "./Restoring";
import { Section } from "../../ui/Section";
import { useRestoring } from "./use-restoring";
import { Notice } from "../../ui/Notice";

/** The copies of the last days with changes, each to be looked at and restored. */
export function SnapshotSection() {
  const { t, format } = useTranslation();
  const { status, snapshots } = useSnapshots();
  const restoring = useRestoring();
  return (
    <Section title={t("storage.snapshots.title")}>
      <p className="text-soft">{t("storage.snapshots.about")}</p>
      {status === "failed" && <Notice>{t("storage.snapshots.failed")}</Notice>}
      {status === "ready" && snapshots.length === 0 && <p>{t("storage.snapshots.none")}</p>}
      <ul className="storage-list">
        {snapshots.map(({ day, made, annotations }) => (
          <li key={day}>
            <span>
              <time dateTime={made}>{format.time(made)}</time>
              {" · "}
              {t("storage.count", { count: annotations, shown: format.number(annotations) })}
            </span>
            <Button onClick={() => void restoring.readSnapshot(day)}>
              <Icon name="history" />
              {t("storage.snapshots.restore")}
            </Button>
          </li>
        ))}
      </ul>
      <Restoring restoring={restoring} />
    </Section>
  );
}
