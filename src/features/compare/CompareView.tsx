import { useCallback, useMemo, useRef, useState } from "react";
import { readPath } from "../../core/address";
import { useTranslation } from "../../i18n/react";
import type { Passage } from "../../core/comparison/passages";
import { flowOf } from "../../core/article/flow";
import { bidiBalanced } from "../../core/text/bidi-controls";
import type { Edition } from "../../state/texts/article-queries";
import type { Gathered, GatheredState } from "../../state/layers/gathered";
import { AgreementSection } from "./AgreementSection";
import { GatherSection, type Gathering } from "./GatherSection";
import { HeatSection } from "./HeatSection";
import { PassageSection } from "./PassageSection";
import { PeopleSection, type Arrival } from "./PeopleSection";
import { TableSection } from "./TableSection";
import { TroubleList } from "./TroubleList";
import { useComparison } from "./use-comparison";
import { runSelector } from "./HeatText";

type Props = {
  readonly edition: Edition;
  readonly gathering: Gathering;
  readonly gathered: Gathered;
  readonly state: GatheredState;
  readonly arrivals: readonly Arrival[];
};

/** What several people marked in one text, side by side. */
export function CompareView({ edition, gathering, gathered, state, arrivals }: Props) {
  const { t } = useTranslation();
  const { article, line } = edition;
  const people = useMemo(() => arrivals.map(({ person }) => person), [arrivals]);
  const { heat, passages, agreement } = useComparison(line.text, people);
  const [shown, setShown] = useState<Passage>();
  const view = useRef<HTMLDivElement>(null);
  const all = people.length;

  const show = useCallback(
    (passage: Passage) => {
      setShown(passage);
      const run = heat.findIndex(({ range }) => range.end > passage.range.start);
      const first = view.current?.querySelector<HTMLElement>(runSelector(run));
      first?.focus({ preventScroll: true });
      first?.scrollIntoView({ block: "center" });
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
      {arrivals.length > 0 && <PeopleSection arrivals={arrivals} onClear={gathered.clear} />}
      {heat.length > 0 && (
        <>
          <div className="heat-room">
            <HeatSection edition={edition} heat={heat} all={all} shown={shown?.range} />
            <PassageSection edition={edition} passages={passages} all={all} onShow={show} />
          </div>
          <TableSection edition={edition} people={people} passages={passages} onShow={show} />
          <AgreementSection agreement={agreement} />
        </>
      )}
    </div>
  );
}
