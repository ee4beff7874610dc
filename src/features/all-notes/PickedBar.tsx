import { useRef } from "react";
import { COLOURS, type Colour } from "../../core/annotation/annotation";
import { useTranslation } from "../../i18n/react";
import { useColourName } from "../../state/react";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { IconButton } from "../../ui/IconButton";
import { Swatches } from "../../ui/Swatches";
import { useScrollPadding } from "../../ui/use-scroll-padding";

type Props = {
  readonly count: number;
  /** How many could be picked. */
  readonly found: number;
  readonly onPickAll: () => void;
  readonly onPickNone: () => void;
  readonly onRecolour: (colour: Colour) => void;
  readonly onTag: () => void;
  readonly onTakeOut: () => void;
  readonly onRemove: () => void;
};

/** What can be done with the notes that are picked; it lies over the window's end while there are any. */
export function PickedBar(props: Props) {
  const { count, found, onPickAll, onPickNone, onRecolour, onTag, onTakeOut, onRemove } = props;
  const { t, format } = useTranslation();
  const nameOf = useColourName();
  const bar = useRef<HTMLElement>(null);
  useScrollPadding(bar);
  return (
    <section ref={bar} aria-label={t("allNotes.pickedLabel")} className="picked-bar tips-above">
      <p role="status" className="picked-count">
        {t("allNotes.picked", { count, shown: format.number(count) })}
      </p>
      {count < found && (
        <Button look="quiet" onClick={onPickAll}>
          {t("allNotes.pickAll")}
        </Button>
      )}
      <div className="picked-colours">
        <Swatches
          colours={COLOURS}
          chosen={undefined}
          nameOf={nameOf}
          deedOf={(colour) => t("allNotes.recolour", { colour: nameOf(colour) })}
          onChoose={onRecolour}
        />
      </div>
      <div className="picked-deeds">
        <Button aria-haspopup="dialog" onClick={onTag}>
          {t("allNotes.tag")}
        </Button>
        <Button aria-haspopup="dialog" onClick={onTakeOut}>
          <Icon name="download" />
          {t("allNotes.takeOut")}
        </Button>
        <Button onClick={onRemove}>
          <Icon name="trash-2" />
          {t("allNotes.remove")}
        </Button>
        <IconButton icon="x" label={t("allNotes.pickNone")} onClick={onPickNone} />
      </div>
    </section>
  );
}
