import { PreferencesPanel } from "../features/preferences/PreferencesPanel";
import { ShortcutsDialog } from "../features/preferences/ShortcutsDialog";

type Props = {
  readonly shown: "preferences" | "shortcuts";
  readonly onClose: () => void;
};

/** What the bar opens over the page. */
export function TopBarDialog({ shown, onClose }: Props) {
  const Shown = shown === "preferences" ? PreferencesPanel : ShortcutsDialog;
  return <Shown onClose={onClose} />;
}
