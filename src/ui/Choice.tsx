import { useId } from "react";

type Props<Value extends string> = {
  readonly legend: string;
  /** The language of a label, where it is not the page's. */
  readonly options: readonly (readonly [
    value: Value,
    label: string,
    language?: string | undefined,
  ])[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
};

/** One of a few: radio buttons that look like one bar. */
export function Choice<Value extends string>({ legend, options, value, onChoose }: Props<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="text-soft mb-1.5 text-sm">{legend}</legend>
      <div className="border-edge flex flex-wrap overflow-hidden rounded-lg border">
        {options.map(([option, label, language]) => (
          <label
            key={option}
            className="choice has-checked:bg-ink has-checked:text-paper hover:bg-sunk relative flex min-h-10 grow items-center justify-center px-3 text-sm has-focus-visible:outline-2 has-focus-visible:-outline-offset-4"
          >
            <input
              type="radio"
              className="sr-only"
              name={name}
              checked={option === value}
              onChange={() => onChoose(option)}
            />
            <span lang={language}>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
