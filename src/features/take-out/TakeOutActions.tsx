import { useState } from "react";
import { copyText } from "../../browser/page/clipboard";
import { download } from "../../browser/storage/download";
import type { WrittenFile } from "../../browser/work/written-file";
import { canShareFile, openShareSheet } from "../../browser/page/share-sheet";
import { fileOf, type OutFormat } from "../../core/formats/out-formats";
import { useTranslation } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { Making } from "./Making";
import type { Written } from "./use-written";

type Props = {
  readonly written: Written;
  readonly out: OutFormat;
  /** What the file is called, without its ending. */
  readonly name: string;
  readonly title: string;
};

const LOOK = 1500; // UTF-16 code units

/** A look at the file that was made, and the ways to have it. */
export function TakeOutActions({ written, ...rest }: Props) {
  if (written.status !== "made") return <Making written={written} />;
  return <Ways made={written.file} {...rest} />;
}

type WaysProps = Omit<Props, "written"> & { readonly made: WrittenFile };

function Ways({ made: { bytes, words }, out, name, title }: WaysProps) {
  const { t, format } = useTranslation();
  const [outcome, setOutcome] = useState("");
  const [ending, type] = fileOf(out);
  const file = new File([bytes], `${name}${ending}`, { type });

  const save = () => {
    download(file.name, words ? new Blob([bytes], { type: `${type};charset=utf-8` }) : file);
    setOutcome(t("takingOut.downloaded"));
  };
  const copy = async ({ first, areAll }: NonNullable<WrittenFile["words"]>) => {
    const all = areAll ? first : await bytes.text();
    const isCopied = await copyText(all.replace(/^\u{feff}/u, ""));
    setOutcome(t(isCopied ? "takingOut.copied" : "takingOut.notCopied"));
  };
  const share = async () => {
    const sending = await openShareSheet({ title, text: title, files: [file] });
    setOutcome(sending === "refused" ? t("takingOut.notShared") : "");
  };

  return (
    <>
      <p className="text-soft text-sm">
        {t("takingOut.size", { shown: format.number(Math.ceil(file.size / 1024)) })}
      </p>
      {words && (
        <pre
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by key
          tabIndex={0}
          role="region"
          aria-label={t("takingOut.look")}
          dir="auto"
          className="border-rule bg-paper max-h-40 overflow-auto rounded-lg border p-3 text-sm whitespace-pre-wrap"
        >
          {words.first.slice(0, LOOK)}
        </pre>
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={save}>
          <Icon name="download" />
          {t("takingOut.download")}
        </Button>
        {words && (
          <Button onClick={() => void copy(words)}>
            <Icon name="copy" />
            {t("takingOut.copy")}
          </Button>
        )}
        {canShareFile(file) && (
          <Button onClick={() => void share()}>
            <Icon name="send" className="rtl:-scale-x-100" />
            {t("takingOut.share")}
          </Button>
        )}
      </div>
      <p role="status" className="text-sm font-semibold">
        {outcome}
      </p>
    </>
  );
}
