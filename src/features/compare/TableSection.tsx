import { Icon } from "../../ui/Icon";
import { Fragment, memo } from "react";
import { useTranslation } from "../../i18n/react";
import { downloadText } from "../../browser/storage/download";
import { COLOURS } from "../../core/annotation/annotation";
import type { Participant } from "../../core/comparison/marked-words";
import type { Cluster, ClusterShare } from "../../core/comparison/clusters";
import { flowingWords } from "../../core/article/flowing-words";
import { tableCsv } from "../../core/comparison/table-csv";
import type { Edition } from "../../core/article/edition";
import { Button } from "../../ui/Button";
import { Section } from "../../ui/Section";

type Props = {
  readonly edition: Edition;
  readonly people: readonly Participant[];
  readonly clusters: readonly Cluster[];
  readonly onShow: (cluster: Cluster) => void;
};

/** People and clusters in one table, to look at and to take along. */
export function TableSection({ edition, onShow, ...rest }: Props) {
  const { t, format } = useTranslation();
  const { people, clusters } = rest;
  const download = () => {
    const colours = Object.fromEntries(COLOURS.map((it) => [it, t(`colour.${it}`)] as const));
    const words = {
      name: t("compare.table.name"),
      howMany: t("compare.table.howMany"),
      colours: colours as Parameters<typeof tableCsv>[1]["colours"],
    };
    downloadText(
      `${edition.article.id}-${t("compare.table.file")}.csv`,
      tableCsv({ text: edition.text, ...rest }, words),
      "text/csv",
    );
  };
  return (
    <Section title={t("compare.table.title")}>
      <p className="text-soft text-sm">{t("compare.table.about")}</p>
      <Button className="justify-self-start" onClick={download}>
        <Icon name="download" />
        {t("compare.table.download")}
      </Button>
      <div
        className="table-scroll"
        role="region"
        aria-label={t("compare.table.caption")}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
        tabIndex={0}
      >
        <table>
          <caption className="sr-only">{t("compare.table.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("compare.table.name")}</th>
              {clusters.map((cluster, index) => {
                const { words, ...flow } = flowingWords(edition, cluster.range);
                const shown = format.number(index + 1);
                return (
                  <th key={cluster.range.start} scope="col">
                    <button
                      type="button"
                      aria-label={t("compare.table.toPassage", { shown, words })}
                      onClick={() => onShow(cluster)}
                    >
                      <span aria-hidden className="column-number">
                        {shown}
                      </span>
                      <span aria-hidden {...flow} className="column-words" title={words}>
                        {words}
                      </span>
                    </button>
                  </th>
                );
              })}
            </tr>
            <tr>
              <th scope="row">{t("compare.table.howMany")}</th>
              {clusters.map(({ range, shares }) => (
                <td key={range.start}>{format.number(shares.length)}</td>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow key={person.key} person={person} clusters={clusters} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

type RowProps = Pick<Props, "clusters"> & { readonly person: Participant };

const PersonRow = memo(function PersonRow({ person, clusters }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <bdi>{person.name}</bdi>
      </th>
      {clusters.map(({ range, shares }) => {
        const share = shares.find((it) => it.person.key === person.key);
        return <td key={range.start}>{share && <Cell share={share} />}</td>;
      })}
    </tr>
  );
});

function Cell({ share: { marks } }: { readonly share: ClusterShare }) {
  const { t, format } = useTranslation();
  const notes = marks.filter(({ note }) => note !== "");
  const colours = [...new Set(marks.map(({ colour }) => colour))];
  const noted = { count: notes.length, shown: format.number(notes.length) };
  return (
    <span className="cell" title={notes.map(({ note }) => note).join("\n") || undefined}>
      {colours.map((colour) => (
        <Fragment key={colour}>
          <span
            aria-hidden
            className="colour-dot"
            data-colour={colour}
            title={t(`colour.${colour}`)}
          />
          <span className="sr-only">
            {t("compare.table.marked", { colour: t(`colour.${colour}`) })}
          </span>
        </Fragment>
      ))}
      {notes.length > 0 && (
        <>
          <Icon name="message-square-text" size={14} />
          <span className="sr-only">{t("compare.table.noted", noted)}</span>
        </>
      )}
    </span>
  );
}
