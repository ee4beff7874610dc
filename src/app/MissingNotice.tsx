import { useEffect, useState, type ComponentType } from "react";
import { learnWords, programWords } from "../i18n/i18n";
import { useStores } from "../state/react";

/** Offers the notes that are missing here, once the text stands; what cannot be loaded offers nothing. */
export function MissingNotice() {
  const { keepers } = useStores();
  const [Banner, setBanner] = useState<ComponentType>();

  useEffect(() => {
    let leave: (() => void) | undefined;
    let isLeft = false;
    async function load() {
      const [{ MissingBanner }] = await Promise.all([
        import("./MissingBanner"),
        learnWords(programWords, "storage"),
      ]);
      if (!isLeft) setBanner(() => MissingBanner);
    }
    async function watch() {
      const { missing } = await keepers;
      if (isLeft) return;
      const look = () => {
        if (missing.get()) load().catch(() => undefined);
      };
      leave = missing.subscribe(look);
      look();
    }
    watch().catch(() => undefined);
    return () => {
      isLeft = true;
      leave?.();
    };
  }, [keepers]);

  return Banner && <Banner />;
}
