import { useEffect } from "react";
import { hashAddress } from "../browser/net/hash-address";
import { textFromLink } from "../browser/net/text-link";
import { parseAddress } from "../core/address";
import { LookAtText } from "../features/library/LookAtText";
import { Reading } from "../features/library/Reading";
import { sentText } from "../features/library/read-sent-file";
import { useBringing } from "../features/library/use-bringing";
import { useTranslation } from "../i18n/react";
import { useOwnTexts } from "../state/react";
import { LoadingScreen } from "./LoadingScreen";
import { TextNotHere } from "./TextNotHere";
import { TopBar } from "./TopBar";
import { useAddress } from "./use-address";

type Props = {
  /** Of a link to a text that was not here: to be called when it is. */
  readonly onHere?: () => void;
};

/** What a link brings: a text, or notes on one that is not here. */
export function TextPage({ onHere }: Props) {
  const address = useAddress();
  return onHere && address.page === "read" ? (
    <TextNotHere article={address.article} query={address.query} onHere={onHere} />
  ) : (
    <SentText />
  );
}

/** A text that a link carries: looked at before it is kept, then opened with the notes that came with it. */
function SentText() {
  const { t } = useTranslation();
  const { disk } = useOwnTexts();
  const bringing = useBringing();
  const { found, bringSent } = bringing;

  useEffect(() => {
    let isLeft = false;
    const read = async () => {
      const address = parseAddress(hashAddress.hash());
      if (address.page !== "text") return;
      const link = await textFromLink(address.query);
      if (isLeft) return;
      if (!link.ok) return bringSent({ from: "", fault: link.fault });
      const { article, notes } = link.value;
      const text = sentText({ article });
      bringSent({ ...text, from: "", sent: { ...text.sent, notes } });
    };
    void read();
    const leave = hashAddress.subscribe(() => void read());
    return () => {
      isLeft = true;
      leave();
    };
  }, [bringSent]);

  // Whether the text is here already is known only when what is kept was read.
  if (disk === "opening") return <LoadingScreen label={t("bringing.opening")} />;
  return (
    <>
      <TopBar />
      <main id="text" tabIndex={-1} className="mx-auto max-w-2xl px-4 py-8 outline-none">
        <h1 className="mb-6 text-2xl font-semibold">{t("bringing.sentText")}</h1>
        <Reading bringing={bringing} />
        {found && (
          <LookAtText
            found={found}
            onReadAgain={bringing.readAgain}
            onLeave={() => hashAddress.goTo("/library")}
          />
        )}
      </main>
    </>
  );
}
