import { Suspense, type ReactNode } from "react";
import { Boundary } from "./Boundary";

/** What nobody misses as long as it is not here. */
export const Unmissed = ({ children }: { readonly children: ReactNode }) => (
  <Boundary renderFallback={() => null}>
    <Suspense>{children}</Suspense>
  </Boundary>
);
