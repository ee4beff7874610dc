import type { ComponentProps } from "react";
import { Icon, type IconName } from "./Icon";

type Props = Omit<ComponentProps<"button">, "children" | "aria-label" | "title"> & {
  readonly icon: IconName;
  /** The accessible name, shown beside it too (`tip.css`). */
  readonly label: string;
  /** Whether the icon points along the reading direction and is mirrored with it. */
  readonly isDirectional?: boolean;
};

export const IconButton = ({ icon, label, isDirectional, className = "", ...rest }: Props) => (
  <button
    type="button"
    aria-label={label}
    data-tip={label}
    className={`text-soft hover:text-ink hover:bg-sunk icon-button inline-grid size-10 shrink-0 place-items-center rounded-lg ${className}`}
    {...rest}
  >
    <Icon
      name={icon}
      size={20}
      strokeWidth={1.75}
      className={isDirectional ? "rtl:-scale-x-100" : ""}
    />
  </button>
);
