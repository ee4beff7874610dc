import { useId, useMemo, useState } from "react";

import type { Placement } from "../../core/anchoring/placement";
import { readPath } from "../../core/address";
import { COLOURS, type Colour } from "../../core/annotation/annotation";
import { makeNotebook } from "../../core/formats/make-notebook";
import { OUT_FORMATS, type OutFormat, type OutGroup } from "../../core/formats/out-formats";
import { useTranslation } from "../../i18n/react";
import type { Edition } from "../../core/article/edition";
import { usePreferences } from "../../state/react";
import { Choice } from "../../ui/Choice";
import { Dialog } from "../../ui/Dialog";
import { TakeOutActions } from "./TakeOutActions";
import { useWritten } from "./use-written";

type Props = {
  readonly edition: Edition;
  /** All that lie on the text. */
  readonly placement: Placement;
  /** What of it is shown. */
  readonly shown: Placement;
  readonly onClose: () => void;
};

const WAYS = ["mine", "shown"] as const;
const GROUPS = Object.keys(OUT_FORMATS) as OutGroup[];
const formatsOf = (group: OutGroup) => Object.keys(OUT_FORMATS[group]) as OutFormat[];

/** Which notes go out, as what; a look at the result, and the ways to have it. */
export function TakeOutDialog({ edition, placement, shown, onClose }: Props) {
  const { t, i18n, format } = useTranslation();
  const { authorName } = usePreferences();
  const id = useId();
  const [which, setWhich] = useState<(typeof WAYS)[number]>("mine");
  const [colour, setColour] = useState<Colour | "any">("any");
  const [out, setOut] = useState<OutFormat>("docx");
  const [made] = useState(() => new Date().toISOString());
  const { article } = edition;
  const notebook = useMemo(
    () =>
      makeNotebook({
        article,
        edition: edition.id,
        url: `${location.href.replace(/#.*$/u, "")}#${readPath(article.id)}`,
        placement: which === "mine" ? placement : shown,
        owner: authorName,
        made,
        language: i18n.language,
        takes: (annotation, layer) =>
          (which === "shown" || layer === "mine") &&
          (colour === "any" || annotation.colour === colour),
      }),
    [article, authorName, colour, edition.id, i18n.language, made, placement, shown, which],
  );
  const count = notebook.texts[0]?.notes.length ?? 0;
  const written = useWritten(out, notebook);

  return (
    <Dialog title={t("takingOut.title")} closeLabel={t("takingOut.close")} isWide onClose={onClose}>
      <div className="grid gap-4">
        <p className="text-soft text-sm leading-relaxed">{t("takingOut.about")}</p>
        <Choice
          legend={t("takingOut.which")}
          options={WAYS.map((it) => [it, t(`takingOut.whichOf.${it}`)] as const)}
          value={which}
          onChoose={setWhich}
        />
        <div className="grid gap-1.5">
          <label className="text-soft text-sm" htmlFor={`${id}colour`}>
            {t("takingOut.colour")}
          </label>
          <select
            id={`${id}colour`}
            className="border-edge bg-paper min-h-10 rounded-lg border px-3"
            value={colour}
            onChange={({ target }) => setColour(target.value as Colour | "any")}
          >
            <option value="any">{t("takingOut.anyColour")}</option>
            {COLOURS.map((it) => (
              <option key={it} value={it}>
                {t(`colour.${it}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="grid gap-1.5">
          <label className="text-soft text-sm" htmlFor={`${id}format`}>
            {t("takingOut.format")}
          </label>
          <select
            id={`${id}format`}
            className="border-edge bg-paper min-h-10 w-full rounded-lg border px-3"
            value={out}
            onChange={({ target }) => setOut(target.value as OutFormat)}
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
          </select>
        </div>
        <p role="status" className="text-soft text-sm">
          {t("takingOut.count", { count, shown: format.number(count) })}
        </p>
        <TakeOutActions written={written} out={out} name={article.id} title={article.headline} />
      </div>
    </Dialog>
  );
}
