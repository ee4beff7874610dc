import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"div">, "role"> & {
  /** `alert` for what went wrong or wants an answer, `status` for what changes by itself; neither for what is simply so. */
  readonly role?: "alert" | "status" | undefined;
};

/** Something that a reader should know, where it matters, with what can be done about it. Words alone are a paragraph. */
export const Notice = ({ className = "", children, ...rest }: Props) => (
  <div className={`card-notice ${className}`} {...rest}>
    {typeof children === "string" ? <p>{children}</p> : children}
  </div>
);

/** The same of what concerns the whole page: it lies over the page's head. */
export const Banner = (props: Props) => <div className="banner" {...props} />;
