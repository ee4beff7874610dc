import type { Colour } from "../../core/annotation/annotation";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { bidiBalanced, isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import { usePreferences } from "../../state/react";
import { legendOf, type LegendRow } from "./legend";

type Props = { readonly placed: readonly PlacedAnnotation[] };

/** Whose marks are on the page, and what the colours stand for: each as it looks in the text. */
export function Legend({ placed }: Props) {
  const { t, i18n } = useTranslation();
  const { authorName, colourNames } = usePreferences();
  const rows = legendOf(placed);
  if (rows.length === 0) return null;

  const whose = ({ layer, person }: LegendRow) => {
    const name = person ? person.name : layer === "mine" ? authorName.trim() : "";
    if (name !== "") return t("print.notesOf", { person: isolated(name) });
    return t(layer === "guide" ? "print.guide" : "print.mine");
  };
  const nameOf = (colour: Colour, { person }: LegendRow) =>
    (person ? person.colourNames?.[colour] : colourNames[colour])?.trim() || t(`colour.${colour}`);

  return (
    <ul className="printed-legend" lang={i18n.language} dir={i18n.dir()}>
      {rows.map((row) => (
        <li key={row.person?.key ?? row.layer}>
          {row.colours.length === 0 ? (
            <Sample colour="guide" tint={row.person?.tint} words={whose(row)} />
          ) : (
            <>
              <span>{whose(row)}</span>
              {row.colours.map((colour) => (
                <Sample
                  key={colour}
                  colour={colour}
                  tint={row.person?.tint}
                  words={bidiBalanced(nameOf(colour, row))}
                />
              ))}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

type SampleProps = {
  readonly colour: Colour | "guide";
  readonly tint: number | undefined;
  readonly words: string;
};

const Sample = ({ colour, tint, words }: SampleProps) => (
  <mark className="highlight" data-colour={colour} data-tint={tint} data-depth={1}>
    {words}
  </mark>
);
