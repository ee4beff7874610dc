import { Icon } from "../../ui/Icon";
import { useState } from "react";
import type { FileFault } from "../../browser/storage/chosen-file";
import { useTranslation } from "../../i18n/react";
import type { LayerFileFault } from "../../core/sharing/codec/layer-file";
import { toldName } from "../../core/sharing/told-name";
import { bidiBalanced, isolated } from "../../core/text/bidi-controls";
import { openFiles } from "../../state/layers/open-shares";
import { useKeepers } from "../../state/react";
import { FileButton } from "../../ui/FileButton";
import { useToast } from "../../ui/Toasts";
import { Notice } from "../../ui/Notice";

type Props = { readonly articleId: string };

type Trouble = {
  readonly from: string;
  readonly fault: LayerFileFault | FileFault | "other-article";
};

/** Opens `.hashiya` files: what a link is too small for. Nothing is kept by it. */
export function LayerFile({ articleId }: Props) {
  const { t } = useTranslation();
  const { layers } = useKeepers();
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
      <FileButton look="quiet" isMultiple accept=".hashiya" onFiles={(files) => void open(files)}>
        <Icon name="folder-open" />
        {t("layers.list.openFile")}
      </FileButton>
      {troubles.map(({ from, fault }, at) => (
        <Notice key={at} role="alert">
          <p>
            <bdi className="font-semibold">{bidiBalanced(from)}</bdi>{" "}
            {t(
              fault === "other-article"
                ? "layers.fault.other-article"
                : `layers.fileFault.${fault}`,
            )}
          </p>
        </Notice>
      ))}
    </>
  );
}
