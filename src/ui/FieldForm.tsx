import { useEffect, useRef, type ReactNode, type SyntheticEvent } from "react";
import { Button } from "./Button";
import { TextField } from "./TextField";

type Props = {
  readonly label: string;
  readonly value: string;
  /** In UTF-16 code units. */
  readonly maxLength: number;
  /** What there is to say of what is typed; told as it changes. */
  readonly said: ReactNode;
  /** What the form does. */
  readonly action: string;
  readonly canDo: boolean;
  readonly onChange: (value: string) => void;
  readonly onDo: () => void;
  /** Beside the field and what it does. */
  readonly children?: ReactNode;
};

/** A dialog's form of one field, which has the focus, its words selected. */
export function FieldForm({ label, value, maxLength, said, action, canDo, ...rest }: Props) {
  const { onChange, onDo, children } = rest;
  const form = useRef<HTMLFormElement>(null);
  // The dialog around it opens after its parts, and gives the focus to what closes it.
  useEffect(() => {
    queueMicrotask(() => form.current?.querySelector("input")?.select());
  }, []);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (canDo) onDo();
  };
  return (
    <form ref={form} className="grid gap-4" onSubmit={submit}>
      <TextField label={label} value={value} maxLength={maxLength} onChange={onChange} />
      <p role="status" className="text-soft min-h-6 text-sm">
        {said}
      </p>
      {children}
      <div>
        <Button type="submit" look="primary" disabled={!canDo}>
          {action}
        </Button>
      </div>
    </form>
  );
}
