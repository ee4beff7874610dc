import { Fragment, useMemo, useState } from "react";
import { useTranslation } from "../../i18n/react";
import { heatSteps, hottest, type HeatRun } from "../../core/comparison/heat";
import type { TextRange } from "../../core/text/text-range";
import type { Edition } from "../../core/article/edition";
import { HeatText } from "./HeatText";
import { Section } from "../../ui/Section";

type Props = {
  readonly edition: Edition;
  readonly heat: readonly HeatRun[];
  readonly all: number;
  readonly shown: TextRange | undefined;
};

/** The heat on the text, what its strengths mean, and who marked the place that was chosen. */
export function HeatSection({ edition, heat, all, shown }: Props) {
  const { t, format } = useTranslation();
  const [chosen, setChosen] = useState<HeatRun>();
  const steps = useMemo(() => heatSteps(hottest(heat)), [heat]);
  const number = format.number;
  const isThere = chosen !== undefined && heat.includes(chosen);
  return (
    <Section title={t("compare.heat.title")}>
      <p className="text-soft text-sm">{t("compare.heat.about")}</p>
      <dl className="heat-legend">
        <dt>{t("compare.heat.legend")}</dt>
        {steps.map(({ from, to }, index) => (
          <dd key={from} className="heat" data-level={index + 1}>
            {from === to
              ? number(from)
              : t("compare.heat.step", { from: number(from), to: number(to) })}
          </dd>
        ))}
      </dl>
      <HeatText
        edition={edition}
        heat={heat}
        steps={steps}
        all={all}
        shown={shown}
        onChoose={setChosen}
      />
      <section
        aria-label={t("compare.passages.who")}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
        tabIndex={0}
        className="heat-chosen"
        hidden={!isThere}
      >
        <p role="status">
          {isThere && (
            <>
              <strong>
                {t("compare.heat.chosen", {
                  shown: number(chosen.people.length),
                  all: number(all),
                })}
              </strong>{" "}
              {chosen.people.map(({ key, name }, index) => (
                <Fragment key={key}>
                  {index > 0 && t("compare.heat.separator")}
                  <bdi>{name}</bdi>
                </Fragment>
              ))}
            </>
          )}
        </p>
      </section>
    </Section>
  );
}
