import { useCallback, useMemo, useRef, useState } from "react";
import { bringIntoView } from "../../browser/page/into-view";
import { readPath } from "../../core/address";
import { useTranslation } from "../../i18n/react";
import type { Cluster } from "../../core/comparison/clusters";
import { flowOf } from "../../core/article/flow";
import { bidiBalanced } from "../../core/text/bidi-controls";
import type { Edition } from "../../core/article/edition";
import type { Gathered, GatheredState } from "../../state/layers/gathered";
import { AgreementSection } from "./AgreementSection";
import { GatherSection, type Gathering } from "./GatherSection";
import { HeatSection } from "./HeatSection";
import { ClusterSection } from "./ClusterSection";
import { PeopleSection, type Compared } from "./PeopleSection";
import { TableSection } from "./TableSection";
import { TroubleList } from "./TroubleList";
import { useComparison } from "./use-comparison";
import { runSelector } from "./HeatText";

type Props = {
  readonly edition: Edition;
  readonly gathering: Gathering;
  readonly gathered: Gathered;
  readonly state: GatheredState;
  readonly compared: readonly Compared[];
};

/** What several people marked in one text, side by side. */
export function CompareView({ edition, gathering, gathered, state, compared }: Props) {
  const { t } = useTranslation();
  const { article, text } = edition;
  const people = useMemo(() => compared.map(({ person }) => person), [compared]);
  const { heat, clusters, agreement } = useComparison(text, people);
  const [shown, setShown] = useState<Cluster>();
  const view = useRef<HTMLDivElement>(null);
  const all = people.length;

  const show = useCallback(
    (cluster: Cluster) => {
      setShown(cluster);
      const run = heat.findIndex(({ range }) => range.end > cluster.range.start);
      const first = view.current?.querySelector<HTMLElement>(runSelector(run));
      first?.focus({ preventScroll: true });
      if (first) bringIntoView(first, "center");
    },
    [heat],
  );
  return (
    <div ref={view} className="compare-room">
      <header className="grid gap-2">
        <h1 className="text-2xl font-semibold">{t("compare.title")}</h1>
        <p className="font-text text-xl">
          <a href={`#${readPath(article.id)}`} className="underline underline-offset-4">
            <bdi {...flowOf(article)}>{bidiBalanced(article.headline)}</bdi>
          </a>
        </p>
        <p className="max-w-prose leading-loose">{t("compare.about")}</p>
      </header>
      <GatherSection {...gathering} last={state.last} />
      {state.troubles.length > 0 && (
        <TroubleList troubles={state.troubles} onForget={gathered.forgetTroubles} />
      )}
      {compared.length > 0 && <PeopleSection compared={compared} onClear={gathered.clear} />}
      {heat.length > 0 && (
        <>
          <div className="heat-room">
            <HeatSection edition={edition} heat={heat} all={all} shown={shown?.range} />
            <ClusterSection edition={edition} clusters={clusters} all={all} onShow={show} />
          </div>
          <TableSection edition={edition} people={people} clusters={clusters} onShow={show} />
          <AgreementSection agreement={agreement} />
        </>
      )}
    </div>
  );
}
