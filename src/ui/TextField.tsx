import { useId } from "react";

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** In UTF-16 code units. */
  readonly maxLength: number;
  /** Whether it may have several lines. */
  readonly isLong?: boolean;
  readonly autoComplete?: string;
  readonly onChange: (value: string) => void;
};

/** A text that the reader writes, in its own direction; the hint stands in it until then. */
export function TextField({ label, hint, value, maxLength, isLong, ...rest }: Props) {
  const id = useId();
  const { autoComplete = "off", onChange } = rest;
  const field = {
    id,
    value,
    maxLength,
    autoComplete,
    placeholder: hint,
    dir: value === "" ? undefined : "auto",
    className: "text-field",
  };
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="text-soft text-sm">
        {label}
      </label>
      {isLong ? (
        <textarea {...field} rows={2} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input {...field} type="text" onChange={({ target }) => onChange(target.value)} />
      )}
    </div>
  );
}
