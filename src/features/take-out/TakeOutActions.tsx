import { useState } from "react";
import { copyText } from "../../browser/page/clipboard";
import { downloadBytes, downloadText } from "../../browser/storage/download";
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
  return <Ways content={written.content} {...rest} />;
}

type WaysProps = Omit<Props, "written"> & { readonly content: string | Uint8Array };

function Ways({ content, out, name, title }: WaysProps) {
  const { t, format } = useTranslation();
  const [outcome, setOutcome] = useState("");
  const [ending, type] = fileOf(out);
  const bytes = typeof content === "string" ? undefined : new Uint8Array(content);
  const file = new File([bytes ?? (content as string)], `${name}${ending}`, { type });

  const download = () => {
    if (bytes) downloadBytes(file.name, bytes, type);
    else downloadText(file.name, content as string, `${type};charset=utf-8`);
    setOutcome(t("takingOut.downloaded"));
  };
  const copy = async () => {
    const isCopied = await copyText((content as string).replace(/^\u{feff}/u, ""));
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
      {!bytes && (
        <pre
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by key
          tabIndex={0}
          role="region"
          aria-label={t("takingOut.look")}
          dir="auto"
          className="border-rule bg-paper max-h-40 overflow-auto rounded-lg border p-3 text-sm whitespace-pre-wrap"
        >
          {(content as string).slice(0, LOOK)}
        </pre>
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={download}>
          <Icon name="download" />
          {t("takingOut.download")}
        </Button>
        {!bytes && (
          <Button onClick={() => void copy()}>
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
