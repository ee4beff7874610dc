import { useTranslation } from "../../i18n/react";
import type { Participant } from "../../core/comparison/marked-words";
import { isolated } from "../../core/text/bidi-controls";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { Section } from "../../ui/Section";
import { factsOf, type ArrivalFact } from "./arrival-facts";

/** Someone whose marks are compared, and how whole they came. */
export type Compared = {
  /** Its marks are those that found their place. */
  readonly person: Participant;
  /** How many annotations were sent, and how many of them arrived. */
  readonly sent: number;
  readonly arrived: number;
  /** How many of the marks lie on words that are others now. */
  readonly reworded: number;
  /** Whether places are still being looked for. */
  readonly isSought: boolean;
  /** Absent for the reader's own. */
  readonly onRemove?: (() => void) | undefined;
};

type Props = {
  readonly compared: readonly Compared[];
  readonly onClear: () => void;
};

/** A list so long is opened by itself; a longer one would stand between the reader and the text. */
const SHORT = 6;

/** Who arrived. */
export function PeopleSection({ compared, onClear }: Props) {
  const { t, format } = useTranslation();
  const count = compared.length;
  return (
    <Section title={t("compare.people.title", { count, shown: format.number(count) })}>
      <details open={count <= SHORT}>
        <summary className="text-soft text-sm">{t("compare.people.who")}</summary>
        <ul className="people-list">
          {compared.map((each) => (
            <PersonRow key={each.person.key} compared={each} />
          ))}
        </ul>
        <Button look="quiet" onClick={onClear}>
          {t("compare.people.clear")}
        </Button>
      </details>
    </Section>
  );
}

function PersonRow({ compared }: { readonly compared: Compared }) {
  const { t, format } = useTranslation();
  const { person, sent, arrived, reworded, isSought, onRemove } = compared;
  const facts = factsOf({ sent, arrived, reworded, isSought, placed: person.marks.length });
  const shown = (fact: ArrivalFact) => {
    if (fact.is === "seeking") return t("compare.people.seeking");
    if (fact.is === "cut")
      return t("compare.people.cut", {
        arrived: format.number(fact.arrived),
        shown: format.number(fact.sent),
      });
    if (fact.is === "not-placed")
      return t("compare.people.notPlaced", {
        found: format.number(fact.found),
        shown: format.number(fact.arrived),
      });
    return t(`compare.people.${fact.is}`, { count: fact.count, shown: format.number(fact.count) });
  };
  return (
    <li>
      <span className="tint-dot" data-tint={person.tint} />
      <span className="min-w-0">
        <bdi className="block truncate">{person.name}</bdi>
        <span className="text-soft block text-sm">{facts.map(shown).join(" · ")}</span>
      </span>
      {onRemove && (
        <IconButton
          icon="x"
          className="ms-auto"
          label={t("compare.people.remove", { name: isolated(person.name) })}
          onClick={onRemove}
        />
      )}
    </li>
  );
}
