import { FolderOpen } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { unpackLayerFile } from "../../browser/layer-file";
import type { LayerFileFault } from "../../core/sharing/layer-file";
import type { SharedLayers } from "../../state/shared-layers";
import { Button } from "../../ui/Button";

type Props = {
  readonly articleId: string;
  readonly store: SharedLayers;
};

/** Opens `.hashiya` files: what a link is too small for. Nothing is kept by it. */
export function LayerFile({ articleId, store }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<LayerFileFault | "other-article">();

  const open = async (files: readonly File[]) => {
    setFault(undefined);
    for (const file of files) {
      const layer = await unpackLayerFile(new Uint8Array(await file.arrayBuffer()));
      if (!layer.ok) setFault(layer.fault);
      else if (layer.value.article !== articleId) setFault("other-article");
      else
        store.receive({
          layer: layer.value,
          sent: layer.value.annotations.length,
          isTextLost: false,
        });
    }
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
        <FolderOpen aria-hidden size={16} />
        {t("layers.list.openFile")}
      </Button>
      {fault && (
        <p role="alert" className="card-notice">
          {t(
            fault === "other-article" ? "layers.fault.other-article" : `layers.fileFault.${fault}`,
          )}
        </p>
      )}
    </>
  );
}
