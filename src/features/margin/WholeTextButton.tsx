import { newId } from "../../browser/new-id";
import { useTranslation } from "../../i18n/react";
import { noteOnText } from "../../state/reading/whole-text";
import { usePreferences, useSession, useStores } from "../../state/react";
import { IconButton } from "../../ui/IconButton";

/** A note that is about no passage, but about all of the text. */
export function WholeTextButton() {
  const { t } = useTranslation();
  const { annotations, drafts } = useStores();
  const { edition, openSpot } = useSession();
  const { colour } = usePreferences();
  return (
    <IconButton
      icon="file-text"
      label={t("margin.parts.newWhole")}
      onClick={() =>
        openSpot([noteOnText({ edition, annotations, drafts }, colour, newId)], "keyboard")
      }
    />
  );
}
