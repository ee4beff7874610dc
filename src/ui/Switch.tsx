type Props = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

export const Switch = ({ label, isOn, onChange }: Props) => (
  <label className="relative flex min-h-10 items-center justify-between gap-3 text-sm">
    {label}
    <input
      type="checkbox"
      checked={isOn}
      onChange={(event) => onChange(event.target.checked)}
      className="peer sr-only"
    />
    <span
      aria-hidden
      className="border-edge bg-sunk peer-checked:bg-ink peer-checked:border-ink after:bg-raised after:border-edge relative h-6 w-11 shrink-0 rounded-full border peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 after:absolute after:inset-y-0.5 after:start-0.5 after:size-[1.125rem] after:rounded-full after:border peer-checked:after:start-[1.375rem] forced-colors:peer-checked:bg-[Highlight] forced-colors:after:bg-[CanvasText]"
    />
  </label>
);
