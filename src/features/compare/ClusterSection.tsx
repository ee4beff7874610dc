import { useState } from "react";
import { useTranslation } from "../../i18n/react";
import type { Cluster, ClusterShare } from "../../core/comparison/clusters";
import { flowingWords } from "../../core/article/flowing-words";
import { bidiBalanced } from "../../core/text/bidi-controls";
import type { Edition } from "../../core/article/edition";
import { Choice } from "../../ui/Choice";
import { Section } from "../../ui/Section";

type Props = {
  readonly edition: Edition;
  readonly clusters: readonly Cluster[];
  readonly all: number;
  readonly onShow: (cluster: Cluster) => void;
};

const ORDERS = ["text", "most"] as const;

/** The clusters of what people marked: how many, who, and what they wrote. */
export function ClusterSection({ edition, clusters, all, onShow }: Props) {
  const { t, format } = useTranslation();
  const [order, setOrder] = useState<(typeof ORDERS)[number]>("most");
  const count = clusters.length;
  const sorted =
    order === "text" ? clusters : clusters.toSorted((a, b) => b.shares.length - a.shares.length);
  return (
    <Section
      title={t("compare.passages.title", { count, shown: format.number(count) })}
      className="passage-section"
    >
      <Choice
        legend={t("compare.passages.order")}
        options={ORDERS.map((it) => [it, t(`compare.passages.orders.${it}`)] as const)}
        value={order}
        onChoose={setOrder}
      />
      <ol className="passage-list">
        {sorted.map((cluster) => {
          const { words, ...flow } = flowingWords(edition, cluster.range);
          return (
            <li key={cluster.range.start}>
              <p className="passage-share">
                {t("compare.passages.share", {
                  shown: format.number(cluster.shares.length),
                  all: format.number(all),
                })}
                <meter aria-hidden min={0} max={all} value={cluster.shares.length} />
              </p>
              <button
                type="button"
                className="passage-quote"
                {...flow}
                aria-label={t("compare.passages.show", { words })}
                onClick={() => onShow(cluster)}
              >
                {words}
              </button>
              <details>
                <summary>{t("compare.passages.who")}</summary>
                <ul className="grid gap-1">
                  {cluster.shares.map((share) => (
                    <ShareRow key={share.person.key} share={share} />
                  ))}
                </ul>
              </details>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

function ShareRow({ share: { person, marks } }: { readonly share: ClusterShare }) {
  const { t } = useTranslation();
  return (
    <li>
      <bdi className="font-semibold">{person.name}</bdi>
      {marks.map(({ id, colour, note }) => (
        <p key={id} className="note-line" data-colour={colour}>
          <span className="text-soft text-xs">{t(`colour.${colour}`)}</span>
          <span dir="auto" className="note-words">
            {bidiBalanced(note)}
          </span>
        </p>
      ))}
    </li>
  );
}
