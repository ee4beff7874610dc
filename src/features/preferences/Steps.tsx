import type { IconName } from "../../ui/Icon";
import { IconButton } from "../../ui/IconButton";
import { stepsBeside } from "./steps-beside";

type Props<Step extends number> = {
  readonly legend: string;
  readonly steps: readonly Step[];
  readonly value: Step;
  readonly less: { readonly icon: IconName; readonly label: string };
  readonly more: { readonly icon: IconName; readonly label: string };
  readonly onChoose: (step: Step) => void;
};

/** A measure that grows and shrinks by steps. */
export function Steps<Step extends number>({ legend, steps, value, ...props }: Props<Step>) {
  const { less, more } = stepsBeside(steps, value);
  const button = (way: "less" | "more", step: Step | undefined) => (
    <IconButton
      {...props[way]}
      aria-disabled={step === undefined}
      onClick={() => step !== undefined && props.onChoose(step)}
    />
  );
  return (
    <fieldset aria-label={legend} className="flex items-center gap-2">
      <span className="text-soft grow text-sm">{legend}</span>
      {button("less", less)}
      {button("more", more)}
    </fieldset>
  );
}
