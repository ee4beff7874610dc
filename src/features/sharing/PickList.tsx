import { memo } from "react";
import { useTranslation } from "../../i18n/react";
import { quoteOf } from "../../core/annotation/annotation";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import type { FlowingWords } from "../../core/article/flow";
import { flowingQuote } from "../../core/article/flowing-words";
import type { Edition } from "../../core/article/edition";
import { useColourName } from "../../state/react";
import { Button } from "../../ui/Button";
import { Swatch } from "../../ui/Swatches";

type Props = {
  readonly edition: Edition;
  readonly placed: readonly PlacedAnnotation[];
  /** Ids. */
  readonly picked: ReadonlySet<string>;
  readonly onPick: (picked: ReadonlySet<string>) => void;
};

/** The reader's notes to pick from by hand: their words and their colours. */
export const PickList = memo(function PickList({ edition, placed, picked, onPick }: Props) {
  const { t } = useTranslation();
  const colourName = useColourName();
  const toggle = (id: string, isPicked: boolean) => {
    const next = new Set(picked);
    if (isPicked) next.add(id);
    else next.delete(id);
    onPick(next);
  };

  return (
    <fieldset aria-label={t("sharing.pickFrom")} className="grid min-w-0 gap-1">
      <div className="flex gap-1">
        <Button
          look="quiet"
          onClick={() => onPick(new Set(placed.map(({ annotation }) => annotation.id)))}
        >
          {t("sharing.pickAll")}
        </Button>
        <Button look="quiet" onClick={() => onPick(new Set())}>
          {t("sharing.pickNone")}
        </Button>
      </div>
      <ul className="pick-list">
        {placed.map(({ annotation: { id, colour, target }, range }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={picked.has(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              {colour && <Swatch colour={colour} />}
              <Quote {...flowingQuote(edition, quoteOf(target), range)} />
              {colour && <span className="sr-only">{colourName(colour)}</span>}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
});

const Quote = ({ words, ...flow }: FlowingWords) => <q {...flow}>{words}</q>;
