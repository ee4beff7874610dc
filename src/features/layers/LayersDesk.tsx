import { HiddenNotice } from "./HiddenNotice";
import { LayersList } from "./LayersList";

/** Whose annotations lie on the text, and which of them are shown. It comes after the text. */
export function LayersDesk() {
  return (
    <>
      <LayersList />
      <HiddenNotice />
    </>
  );
}
