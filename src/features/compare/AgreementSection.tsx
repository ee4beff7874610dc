import { useId } from "react";
import { useTranslation } from "../../i18n/react";
import type { Agreement, NoAgreement } from "../../core/comparison/agreement";
import type { Result } from "../../core/result";
import { Section } from "../../ui/Section";

type Props = { readonly agreement: Agreement };

/** How far people agree, by two measures that are named, explained and sourced. */
export function AgreementSection({ agreement }: Props) {
  const { t, format } = useTranslation();
  const { people, overlap, unitizedAlpha } = agreement;
  const bounds = { none: format.number(0), full: format.number(1) };
  return (
    <Section title={t("compare.agreement.title")}>
      <p>{t("compare.agreement.among", { count: people, shown: format.number(people) })}</p>
      <div className="measures">
        <Measure
          name={t("compare.agreement.overlap")}
          value={overlap}
          about={t("compare.agreement.overlapAbout", bounds)}
          source="Hripcsak & Rothschild, Journal of the American Medical Informatics Association 12 (2005), 296–298"
        />
        <Measure
          name={t("compare.agreement.alpha")}
          value={unitizedAlpha}
          about={t("compare.agreement.alphaAbout", bounds)}
          source="Krippendorff, Mathet, Bouvry & Widlöcher, Quality & Quantity 50 (2016), 2347–2364"
        />
      </div>
      <p className="text-soft text-sm">{t("compare.agreement.caution")}</p>
    </Section>
  );
}

type MeasureProps = {
  readonly name: string;
  readonly value: Result<number, NoAgreement>;
  readonly about: string;
  readonly source: string;
};

function Measure({ name, value, about, source }: MeasureProps) {
  const { t, format } = useTranslation();
  const id = useId();
  return (
    <div className="measure" role="group" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {value.ok ? (
        <p className="measure-value">{format.number(Math.round(value.value * 100) / 100)}</p>
      ) : (
        <p>{t(`compare.agreement.fault.${value.fault}`)}</p>
      )}
      <p className="text-sm">{about}</p>
      <p className="text-soft text-xs">
        {t("compare.agreement.source")}: <bdi lang="en">{source}</bdi>
      </p>
    </div>
  );
}
