import { Icon } from "../../ui/Icon";
import { useRef, useState } from "react";
import type { FileFault } from "../../browser/storage/chosen-file";
import { useTranslation } from "../../i18n/react";
import type { LayerFileFault } from "../../core/sharing/codec/layer-file";
import { toldName } from "../../core/sharing/told-name";
import { bidiBalanced, isolated } from "../../core/text/bidi-controls";
import { openFiles } from "../../state/layers/open-shares";
import { useKeepers } from "../../state/react";
import { Button } from "../../ui/Button";
import { useToast } from "../../ui/Toasts";

type Props = { readonly articleId: string };

type Trouble = {
  readonly from: string;
  readonly fault: LayerFileFault | FileFault | "other-article";
};

/** Opens `.hashiya` files: what a link is too small for. Nothing is kept by it. */
export function LayerFile({ articleId }: Props) {
  const { t } = useTranslation();
  const { layers } = useKeepers();
  const field = useRef<HTMLInputElement>(null);
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const toast = useToast();

  const open = async (files: readonly File[]) => {
    const found: Trouble[] = [];
    const opened = await openFiles(files);
    for (const { from, result } of opened)
      if (!result.ok) found.push({ from, fault: result.fault });
      else if (result.value.layer.article !== articleId)
        found.push({ from, fault: "other-article" });
      else {
        layers.receive(result.value);
        if (opened.length > 1) continue; // the list tells of many
        const name = toldName(result.value.layer.author) || t("highlight.someone");
        toast({ message: t("layers.list.opened", { name: isolated(name) }) });
      }
    setTroubles(found);
  };
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        multiple
        accept=".hashiya"
        onChange={({ target }) => {
          void open([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      <Button look="quiet" onClick={() => field.current?.click()}>
        <Icon name="folder-open" />
        {t("layers.list.openFile")}
      </Button>
      {troubles.map(({ from, fault }, at) => (
        <p key={at} role="alert" className="card-notice">
          <bdi className="font-semibold">{bidiBalanced(from)}</bdi>{" "}
          {t(
            fault === "other-article" ? "layers.fault.other-article" : `layers.fileFault.${fault}`,
          )}
        </p>
      ))}
    </>
  );
}
