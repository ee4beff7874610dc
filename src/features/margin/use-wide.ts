import { useSyncExternalStore } from "react";

const wide = matchMedia("(width >= 64rem)");

const subscribe = (onChange: () => void) => {
  wide.addEventListener("change", onChange);
  return () => wide.removeEventListener("change", onChange);
};

/** Whether the margin has its place beside the text; else it is a sheet. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
