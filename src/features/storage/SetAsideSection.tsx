import { Icon } from "../../ui/Icon";
import { useTranslation } from "../../i18n/react";
import { downloadText } from "../../browser/storage/download";
import { setAsideAmong } from "../../state/notes/record-state";
import { useAnnotations, useStores } from "../../state/react";
import { Button } from "../../ui/Button";
import { Section } from "../../ui/Section";

/** The records that cannot be used: counted, left as they are, and to be had as a file. */
export function SetAsideSection() {
  const { t, format } = useTranslation();
  const { annotations } = useStores();
  const setAside = setAsideAmong(useAnnotations().states);
  if (setAside.size === 0) return null;
  const download = () => {
    const texts = [...setAside].map(([id, reason]) => ({
      id,
      reason,
      text: annotations.setAsideText(id) ?? "",
    }));
    downloadText("hashiya-set-aside.json", JSON.stringify(texts, null, 2), "application/json");
  };
  return (
    <Section title={t("storage.setAside.title")}>
      <p>{t("margin.setAside", { count: setAside.size, shown: format.number(setAside.size) })}</p>
      <ul className="storage-list">
        {[...setAside].map(([id, reason]) => (
          <li key={id}>
            <code dir="ltr" className="truncate">
              {id}
            </code>
            <span className="text-soft">{t(`storage.setAside.${reason}`)}</span>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={download}>
          <Icon name="download" />
          {t("edition.export")}
        </Button>
      </div>
    </Section>
  );
}
