import { useId, type ReactNode } from "react";

type Props = { readonly title: string; readonly children: ReactNode };

/** One matter of the storage page under its heading. */
export function Section({ title, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="storage-section">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
