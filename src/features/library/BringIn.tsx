import { useId, useRef, useState } from "react";
import { keyedStorage } from "../../browser/storage/local-storage";
import type { BroughtText } from "../../core/library/brought-text";
import { useTranslation } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";

type Props = {
  readonly onFiles: (files: readonly File[]) => void;
  /** What was pasted or written; undefined where there are no words in it. */
  readonly onText: (text: BroughtText | undefined) => void;
};

/** Words that were written here and not looked at yet: the page may be left in between. */
const drafts = keyedStorage("library");

/** The ways in: files that are chosen, a text that is pasted. What is dropped comes from anywhere on the page. */
export function BringIn({ onFiles, onText }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [written, setShown] = useState(() => drafts.read("pasted") ?? "");
  const setWritten = (words: string) => {
    setShown(words);
    if (words === "") drafts.remove("pasted");
    else drafts.write("pasted", words);
  };
  const hintId = useId();

  const readPage = async (page: string, plain: string) => {
    const { textFrom } = await import("../../browser/work/text-files");
    onText(textFrom({ page, plain }));
  };
  const readWritten = async () => {
    const { readPlain } = await import("../../core/library/readers/plain");
    const text = readPlain(written);
    onText(text.blocks.length > 0 ? text : undefined);
    setWritten("");
  };
  return (
    <div className="bring-in">
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" aria-describedby={hintId} onClick={() => field.current?.click()}>
          <Icon name="folder-open" />
          {t("bringing.choose")}
        </Button>
        <span className="text-soft text-sm">{t("bringing.drop")}</span>
      </div>
      <p id={hintId} className="text-soft text-sm">
        {t("bringing.formats")}
      </p>
      <input
        ref={field}
        type="file"
        hidden
        multiple
        accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.odt,.rtf,.epub,.xml,.tei,.json,.mARkdown,text/*"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      <label className="grid gap-1.5">
        <span className="text-soft text-sm">{t("bringing.paste")}</span>
        <textarea
          rows={3}
          dir={written === "" ? undefined : "auto"}
          value={written}
          className="bring-in-field"
          onChange={({ target }) => setWritten(target.value)}
          onPaste={(event) => {
            const { clipboardData: data } = event;
            const page = data.getData("text/html");
            if (written !== "" || (data.files.length === 0 && page === "")) return;
            event.preventDefault();
            if (data.files.length > 0) onFiles([...data.files]);
            else void readPage(page, data.getData("text/plain"));
          }}
        />
      </label>
      {written.trim() !== "" && (
        <Button look="primary" className="justify-self-start" onClick={() => void readWritten()}>
          {t("bringing.read")}
        </Button>
      )}
      <p className="text-soft text-sm">{t("bringing.about")}</p>
    </div>
  );
}
