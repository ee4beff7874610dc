import { useEffect, useState, type ComponentType } from "react";
import { late } from "../browser/net/late";
import { learnWords, programWords } from "../i18n/i18n";
import { useStores } from "../state/react";

const banner = late(async () => {
  const [{ MissingBanner }] = await Promise.all([
    import("./MissingBanner"),
    learnWords(programWords, "storage"),
  ]);
  return MissingBanner;
});

/** Offers the notes that are missing here, once the text stands. */
export function MissingNotice() {
  const { keepers } = useStores();
  const [Banner, setBanner] = useState<ComponentType>();

  useEffect(() => {
    let leave: (() => void) | undefined;
    let isLeft = false;
    async function watch() {
      const { missing } = await keepers.bring();
      const load = async () => {
        const MissingBanner = await banner.bring();
        if (!isLeft) setBanner(() => MissingBanner);
      };
      if (isLeft) return;
      const look = () => {
        if (missing.get()) void load();
      };
      leave = missing.subscribe(look);
      look();
    }
    void watch();
    return () => {
      isLeft = true;
      leave?.();
    };
  }, [keepers]);

  return Banner && <Banner />;
}
