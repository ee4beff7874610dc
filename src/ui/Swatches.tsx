import type { MouseEvent } from "react";

/** A colour beside the words that name it. */
export const Swatch = ({ colour }: { readonly colour: string }) => (
  <span aria-hidden className="swatch" data-colour={colour} />
);

type Props<Colour extends string> = {
  readonly colours: readonly Colour[];
  readonly chosen: Colour | undefined;
  /** What the colour is called, shown beside it (`tip.css`). */
  readonly nameOf: (colour: Colour) => string;
  /** What choosing it does, where the name alone does not say so. */
  readonly deedOf?: (colour: Colour) => string;
  readonly onChoose: (colour: Colour, event: MouseEvent) => void;
};

/** The colours, one of which is chosen by a press. */
export const Swatches = <Colour extends string>(props: Props<Colour>) => {
  const { colours, chosen, nameOf, deedOf = nameOf, onChoose } = props;
  return colours.map((colour) => (
    <button
      key={colour}
      type="button"
      className="swatch"
      data-colour={colour}
      aria-pressed={colour === chosen}
      aria-label={deedOf(colour)}
      data-tip={nameOf(colour)}
      onClick={(event) => onChoose(colour, event)}
    />
  ));
};
