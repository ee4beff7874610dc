import { useId, type ReactNode } from "react";

type Props = { readonly title: string; readonly children: ReactNode; readonly className?: string };

/** One matter of a page under its heading. */
export function Section({ title, children, className = "" }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`section ${className}`}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
