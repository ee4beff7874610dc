import type { ComponentProps } from "react";

const LOOKS = {
  primary: "primary border-transparent bg-ink text-paper hover:opacity-90",
  plain: "border-edge text-ink hover:bg-sunk",
  quiet: "border-transparent text-soft hover:text-ink hover:bg-sunk",
} as const;

type Look = keyof typeof LOOKS;

/** The classes of what looks like a button. */
export const buttonLook = (look: Look) =>
  `inline-flex min-h-9 items-center justify-center gap-1.5 rounded-lg border px-3 py-1 text-sm disabled:cursor-default disabled:opacity-50 ${LOOKS[look]}`;

type Props = ComponentProps<"button"> & { readonly look?: Look };

export const Button = ({ look = "plain", className = "", ...rest }: Props) => (
  <button type="button" className={`${buttonLook(look)} ${className}`} {...rest} />
);
