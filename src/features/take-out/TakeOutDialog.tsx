import { useMemo, useState } from "react";
import type { Placement } from "../../core/anchoring/placement";
import { readPath } from "../../core/address";
import { COLOURS, type Colour } from "../../core/annotation/annotation";
import { countTaken, type Given } from "../../core/formats/make-notebook";
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

/** A text with the notes that lie on it. */
export type TextToTake = {
  readonly edition: Edition;
  /** All that lie on the text. */
  readonly placement: Placement;
  /** What of it is shown; absent where it is not a matter of that, but what was chosen elsewhere goes out. */
  readonly shown?: Placement;
};

type Props = {
  readonly texts: readonly [TextToTake, ...TextToTake[]];
  readonly onClose: () => void;
};

/** What a file with the notes on several texts is called, without its ending. */
const SEVERAL = "hashiya-notes";

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
export function TakeOutDialog({ texts, onClose }: Props) {
  const { t, format } = useTranslation();
  const [choices, setChoices] = useState<Choices>({
    which: "mine",
    colour: "any",
    out: "docx",
    groupedBy: "heading",
  });
  const wish = useWish(texts, choices);
  const count = useMemo(() => countTaken(wish.given), [wish]);
  const written = useWritten(wish);
  const [{ edition, shown }, ...others] = texts;
  const { id, headline } = edition.article;
  return (
    <Dialog title={t("takingOut.title")} closeLabel={t("takingOut.close")} isWide onClose={onClose}>
      <div className="grid gap-4">
        <p className="text-soft text-sm leading-relaxed">{t("takingOut.about")}</p>
        <ChoiceFields
          choices={choices}
          asksWhich={shown !== undefined}
          onChoose={(chosen) => setChoices((before) => ({ ...before, ...chosen }))}
        />
        <p role="status" className="text-soft text-sm">
          {t("takingOut.count", { count, shown: format.number(count) })}
        </p>
        <TakeOutActions
          written={written}
          out={choices.out}
          name={others.length === 0 ? id : SEVERAL}
          title={others.length === 0 ? headline : t("margin.all")}
        />
      </div>
    </Dialog>
  );
}

function useWish(texts: Props["texts"], choices: Choices): Wish {
  const { i18n } = useTranslation();
  const { authorName: owner } = usePreferences();
  const [made] = useState(() => new Date().toISOString());
  const { language } = i18n;
  const { which, colour, out, groupedBy } = choices;
  return useMemo(() => {
    const givenOf = ({ edition: { id, article }, placement, shown }: TextToTake): Given => ({
      article,
      edition: id,
      url: `${location.href.replace(/#.*$/u, "")}#${readPath(article.id)}`,
      placement: which === "mine" ? placement : (shown ?? placement),
      owner,
      made,
      language,
      takes: (annotation, layer) =>
        (which === "shown" || layer === "mine") &&
        (colour === "any" || annotation.colour === colour),
    });
    const [first, ...others] = texts;
    return {
      out,
      form: isGrouped(out) ? { groupedBy } : {},
      given: [givenOf(first), ...others.map(givenOf)],
    };
  }, [colour, groupedBy, language, made, out, owner, texts, which]);
}

type FieldsProps = {
  readonly choices: Choices;
  /** Whether others' notes could go out too. */
  readonly asksWhich: boolean;
  readonly onChoose: (chosen: Partial<Choices>) => void;
};

function ChoiceFields({ choices, asksWhich, onChoose }: FieldsProps) {
  const { t } = useTranslation();
  const { which, colour, out, groupedBy } = choices;
  return (
    <>
      {asksWhich && (
        <Choice
          legend={t("takingOut.which")}
          options={WAYS.map((it) => [it, t(`takingOut.whichOf.${it}`)] as const)}
          value={which}
          onChoose={(it) => onChoose({ which: it })}
        />
      )}
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
