import { useEffect, useState } from "react";
import { textAddress, textInLink } from "../../browser/net/text-link";
import type { OwnText } from "../../core/library/own-text";
import { useKeepers } from "../../state/react";

/** A text of one's own, whole, and the address that holds it: each undefined until it is there. */
export function useTextLink(id: string) {
  const { texts } = useKeepers();
  const [own, setOwn] = useState<OwnText>();
  const [address, setAddress] = useState<string>();

  useEffect(() => {
    let isLeft = false;
    const make = async () => {
      const read = await texts.read(id);
      if (!read.ok || isLeft) return;
      setOwn(read.value);
      const link = await textInLink(read.value.article);
      if (!isLeft) setAddress(textAddress(location.href.replace(/#.*$/u, ""), link));
    };
    void make();
    return () => {
      isLeft = true;
    };
  }, [id, texts]);

  return { own, address };
}
