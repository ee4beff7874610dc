import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"button">, "children" | "aria-label" | "title"> & {
  readonly icon: LucideIcon;
  /** The accessible name, shown as a tooltip too. */
  readonly label: string;
  /** Whether the icon points along the reading direction and is mirrored with it. */
  readonly isDirectional?: boolean;
};

export const IconButton = ({
  icon: Icon,
  label,
  isDirectional,
  className = "",
  ...rest
}: Props) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    className={`text-soft hover:text-ink hover:bg-sunk aria-pressed:text-rubric aria-expanded:text-rubric inline-grid size-10 shrink-0 place-items-center rounded-lg ${className}`}
    {...rest}
  >
    <Icon
      aria-hidden
      size={20}
      strokeWidth={1.75}
      className={isDirectional ? "rtl:-scale-x-100" : ""}
    />
  </button>
);
