import { useId, type ReactNode } from "react";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** Its options. */
  readonly children: ReactNode;
};

/** One of many: a list that opens, under its label. */
export function SelectField({ label, value, onChoose, children }: Props) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label className="text-soft text-sm" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="border-edge bg-paper min-h-10 w-full rounded-lg border px-3"
        value={value}
        onChange={({ target }) => onChoose(target.value)}
      >
        {children}
      </select>
    </div>
  );
}
