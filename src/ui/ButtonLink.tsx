import type { ComponentProps } from "react";
import { buttonLook } from "./Button";

/** A way to another page that stands among buttons, and looks like one. */
export const ButtonLink = ({ className = "", children, ...rest }: ComponentProps<"a">) => (
  <a className={`${buttonLook("plain")} ${className}`} {...rest}>
    {children}
  </a>
);
