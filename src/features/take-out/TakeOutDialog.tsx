import { useMemo, useState } from "react";
import type { Placement } from "../../core/anchoring/placement";
import { readPath } from "../../core/address";
import { COLOURS, type Colour } from "../../core/annotation/annotation";
import { countTaken } from "../../core/formats/make-notebook";
import {
  isGrouped,
  OUT_FORMATS,
  type OutFormat,
  type OutGroup,
} from "../../core/formats/out-formats";
import { useTranslation } from "../../i18n/react";
import type { Edition } from "../../core/article/edition";
import { usePreferences } from "../../state/react";
import { Choice } from "../../ui/Choice";
import { Dialog } from "../../ui/Dialog";
import { SelectField } from "./SelectField";
import { TakeOutActions } from "./TakeOutActions";
import { useWritten, type Wish } from "./use-written";

type Props = {
  readonly edition: Edition;
  /** All that lie on the text. */
  readonly placement: Placement;
  /** What of it is shown. */
  readonly shown: Placement;
  readonly onClose: () => void;
};

const WAYS = ["mine", "shown"] as const;
const GROUPINGS = ["heading", "colour"] as const;
const GROUPS = Object.keys(OUT_FORMATS) as OutGroup[];
const formatsOf = (group: OutGroup) => Object.keys(OUT_FORMATS[group]) as OutFormat[];

/** What is chosen in the dialog. */
type Choices = {
  readonly which: (typeof WAYS)[number];
  readonly colour: Colour | "any";
  readonly out: OutFormat;
  readonly groupedBy: (typeof GROUPINGS)[number];
};

/** Which notes go out, as what; a look at the result, and the ways to have it. */
export function TakeOutDialog({ edition, placement, shown, onClose }: Props) {
  const { t, format } = useTranslation();
  const [choices, setChoices] = useState<Choices>({
    which: "mine",
    colour: "any",
    out: "docx",
    groupedBy: "heading",
  });
  const wish = useWish(edition, choices.which === "mine" ? placement : shown, choices);
  const count = useMemo(() => countTaken(wish.given), [wish]);
  const written = useWritten(wish);
  const { article } = edition;
  return (
    <Dialog title={t("takingOut.title")} closeLabel={t("takingOut.close")} isWide onClose={onClose}>
      <div className="grid gap-4">
        <p className="text-soft text-sm leading-relaxed">{t("takingOut.about")}</p>
        <ChoiceFields
          choices={choices}
          onChoose={(chosen) => setChoices((before) => ({ ...before, ...chosen }))}
        />
        <p role="status" className="text-soft text-sm">
          {t("takingOut.count", { count, shown: format.number(count) })}
        </p>
        <TakeOutActions
          written={written}
          out={choices.out}
          name={article.id}
          title={article.headline}
        />
      </div>
    </Dialog>
  );
}

function useWish(edition: Edition, placement: Placement, choices: Choices): Wish {
  const { i18n } = useTranslation();
  const { authorName: owner } = usePreferences();
  const [made] = useState(() => new Date().toISOString());
  const { language } = i18n;
  const { article } = edition;
  const { which, colour, out, groupedBy } = choices;
  return useMemo(
    () => ({
      out,
      form: isGrouped(out) ? { groupedBy } : {},
      given: {
        article,
        edition: edition.id,
        url: `${location.href.replace(/#.*$/u, "")}#${readPath(article.id)}`,
        placement,
        owner,
        made,
        language,
        takes: (annotation, layer) =>
          (which === "shown" || layer === "mine") &&
          (colour === "any" || annotation.colour === colour),
      },
    }),
    [article, colour, edition.id, groupedBy, language, made, out, owner, placement, which],
  );
}

type FieldsProps = {
  readonly choices: Choices;
  readonly onChoose: (chosen: Partial<Choices>) => void;
};

function ChoiceFields({ choices, onChoose }: FieldsProps) {
  const { t } = useTranslation();
  const { which, colour, out, groupedBy } = choices;
  return (
    <>
      <Choice
        legend={t("takingOut.which")}
        options={WAYS.map((it) => [it, t(`takingOut.whichOf.${it}`)] as const)}
        value={which}
        onChoose={(it) => onChoose({ which: it })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t("takingOut.colour")}
          value={colour}
          onChoose={(it) => onChoose({ colour: it as Choices["colour"] })}
        >
          <option value="any">{t("takingOut.anyColour")}</option>
          {COLOURS.map((it) => (
            <option key={it} value={it}>
              {t(`colour.${it}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t("takingOut.format")}
          value={out}
          onChoose={(it) => onChoose({ out: it as OutFormat })}
        >
          {GROUPS.map((group) => (
            <optgroup key={group} label={t(`takingOut.groups.${group}`)}>
              {formatsOf(group).map((it) => (
                <option key={it} value={it}>
                  {t(`takingOut.formats.${it}`)}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
      </div>
      {isGrouped(out) && (
        <Choice
          legend={t("takingOut.grouping")}
          options={GROUPINGS.map((it) => [it, t(`takingOut.groupingOf.${it}`)] as const)}
          value={groupedBy}
          onChoose={(it) => onChoose({ groupedBy: it })}
        />
      )}
    </>
  );
}
