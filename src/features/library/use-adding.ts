import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { minutesNow } from "../../browser/clock";
import { hashAddress } from "../../browser/net/hash-address";
import type { ArchiveFault } from "../../browser/storage/text-archive";
import { readPath } from "../../core/address";
import type { BroughtText } from "../../core/library/brought-text";
import type { TextDetails } from "../../core/library/own-text";
import { decodeShare } from "../../core/sharing/codec/share-payload";
import { bytesFromLink } from "../../core/sharing/share-link";
import type { SharedLayer } from "../../core/sharing/shared-layer";
import { isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import { useKeepers } from "../../state/react";
import { useToast } from "../../ui/Toasts";
import type { Sent } from "./use-bringing";

/** Keeps a text that was looked at, with what came with it: under its own id, or in the place of another's words. */
export function useAdding(text: BroughtText, sent: Sent | undefined, onLeave: () => void) {
  const { t } = useTranslation();
  const { texts, layers } = useKeepers();
  const queries = useQueryClient();
  const toast = useToast();
  const [fault, setFault] = useState<ArchiveFault>();
  const [isAdding, setAdding] = useState(false);

  /** The comments of the file become layers of those who wrote them, and are kept with the text. */
  const keepComments = async (id: string) => {
    const read = await texts.read(id);
    const { commentLayers } = await import("../../core/library/comment-layers");
    const made = read.ok ? commentLayers(read.value.article, text.comments, minutesNow()) : [];
    for (const layer of made) {
      layers.receive({ layer, sent: layer.annotations.length, isTextLost: false });
      layers.keep(layer.set);
    }
  };
  /** Opens a text, with what the sender noted on it, whichever name it has here. */
  const open = (id: string) => {
    const isInAddress = sent?.notes !== undefined && sent.id === id;
    const layer = sent?.layer ?? (sent?.notes && !isInAddress ? layerIn(sent.notes) : undefined);
    if (layer) {
      const arrived = { layer: { ...layer, article: id }, sent: layer.annotations.length };
      layers.receive({ ...arrived, isTextLost: false });
    }
    hashAddress.goTo(`${readPath(id)}${isInAddress ? `?s=${sent.notes}` : ""}`);
  };
  /** Under the id that it came with, unless it `isNew`. */
  const add = async (details: TextDetails, isNew: boolean) => {
    setAdding(true);
    setFault(undefined);
    const added = await texts.add(text, details, isNew ? undefined : sent?.id);
    setAdding(false);
    if (!added.ok) return setFault(added.fault);
    queries.removeQueries({ queryKey: ["article", added.value] });
    if (text.comments.length > 0) await keepComments(added.value);
    if (sent) return open(added.value);
    toast({
      message: t("bringing.added", { name: isolated(details.headline) }),
      action: { label: t("bringing.open"), run: () => hashAddress.goTo(readPath(added.value)) },
    });
    onLeave();
  };
  const replace = async (id: string) => {
    setAdding(true);
    setFault(undefined);
    const replaced = await texts.replace(id, text);
    setAdding(false);
    if (!replaced.ok) return setFault(replaced.fault === "full" ? "full" : "blocked");
    queries.removeQueries({ queryKey: ["article", id] });
    open(id);
  };
  return { fault, isAdding, add, replace, open };
}

function layerIn(notes: string): SharedLayer | undefined {
  const found = bytesFromLink(`?s=${notes}`);
  const decoded = found.ok ? decodeShare(found.value.bytes) : undefined;
  return decoded?.ok ? decoded.value.layer : undefined;
}
