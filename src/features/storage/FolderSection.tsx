import { isolated } from "../../core/text/bidi-controls";
import { Icon } from "../../ui/Icon";
import { useTranslation } from "../../i18n/react";
import { FILE_NAME } from "../../state/keeping/folder-file";
import { useFolder, useKeepers } from "../../state/react";
import { Button } from "../../ui/Button";
import { Section } from "../../ui/Section";
import { Notice } from "../../ui/Notice";

/** A folder of the reader's own that gets a backup after changes, where the browser can do that. */
export function FolderSection() {
  const { t, format } = useTranslation();
  const { folder } = useKeepers();
  const state = useFolder();
  if (state.status === "unsupported") return null;
  const isChosen = "name" in state;
  const said = !("name" in state)
    ? t("storage.folder.none")
    : t(`storage.folder.${state.status}`, {
        name: isolated(state.name),
        time: state.status === "kept" && state.made ? format.time(state.made) : "",
      });

  return (
    <Section title={t("storage.folder.title")}>
      <p role="status">{said}</p>
      {state.status === "kept" && state.beside !== undefined && (
        <Notice>
          {t("storage.folder.beside", {
            usual: isolated(FILE_NAME),
            file: isolated(state.beside),
          })}
        </Notice>
      )}
      {state.status === "failed" && (
        <Notice role="alert">{t(`storage.folder.fault.${state.fault}`)}</Notice>
      )}
      <div className="flex flex-wrap gap-2">
        {state.status === "asleep" && (
          <Button look="primary" onClick={() => void folder.wake()}>
            {t("storage.folder.wake")}
          </Button>
        )}
        {state.status === "failed" && (
          <Button onClick={() => void folder.writeNow()}>{t("margin.saveAgain")}</Button>
        )}
        <Button onClick={() => void folder.choose()}>
          <Icon name="folder-sync" />
          {t(isChosen ? "storage.folder.change" : "storage.folder.choose")}
        </Button>
        {isChosen && (
          <Button look="quiet" onClick={() => void folder.forget()}>
            {t("storage.folder.forget")}
          </Button>
        )}
      </div>
    </Section>
  );
}
