import { useState } from "react";
import { hashAddress } from "../browser/net/hash-address";
import { goToBlock } from "../browser/storage/page-ids";
import { GoDialog } from "../features/go/GoDialog";
import { useGoTargets, type GoPlace } from "./use-go-targets";

type Props = { readonly onClose: () => void };

/** The dialog that leads to a text, a section of the one that is read, a tag, a note or a page. */
export function GoPlaces({ onClose }: Props) {
  const [typed, setTyped] = useState("");
  const found = useGoTargets(typed);
  const go = ({ to }: GoPlace) => {
    onClose();
    // The dialog gives the focus back before it goes elsewhere.
    requestAnimationFrame(() => {
      if (typeof to === "string") hashAddress.goTo(to);
      else goToBlock(to.block);
    });
  };
  return <GoDialog typed={typed} found={found} onType={setTyped} onGo={go} onClose={onClose} />;
}
