import { PreferencesDialog } from "../features/preferences/PreferencesDialog";
import { ShortcutsDialog } from "../features/preferences/ShortcutsDialog";

type Props = {
  readonly shown: "preferences" | "shortcuts";
  readonly onClose: () => void;
};

/** What the bar opens over the page. */
export function TopBarDialog({ shown, onClose }: Props) {
  const Shown = shown === "preferences" ? PreferencesDialog : ShortcutsDialog;
  return <Shown onClose={onClose} />;
}
