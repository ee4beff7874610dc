import { useRef } from "react";
import { useKeepers, useSession, useValue } from "../../state/react";
import { ArrivalFault } from "./ArrivalFault";
import { RemovedNotice } from "./RemovedNotice";
import { ShareBanner } from "./ShareBanner";
import { useUnseenArrival } from "./use-unseen-arrival";

/** Before the text: what its address brought, and that it was removed. It comes after the text. */
export function ArrivalDesk() {
  const { arriving } = useKeepers();
  const { edition, here } = useSession();
  const arrival = useValue(arriving);
  const brought = arrival && "set" in arrival ? arrival : undefined;
  const layer = useValue(here)?.find(({ person }) => person.key === brought?.set);
  const desk = useRef<HTMLDivElement>(null);
  useUnseenArrival(arrival, desk);

  return (
    <div ref={desk}>
      <RemovedNotice articleId={edition.article.id} />
      {arrival && "fault" in arrival && (
        <ArrivalFault arrival={arrival} onDismiss={arriving.dismiss} />
      )}
      {brought && layer && (
        <ShareBanner
          key={layer.person.key}
          layer={layer}
          arrived={brought.arrived}
          onDismiss={arriving.dismiss}
        />
      )}
    </div>
  );
}
