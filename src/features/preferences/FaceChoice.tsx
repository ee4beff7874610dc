import { useId, useState } from "react";
import { useTranslation } from "../../i18n/react";
import { bringFace, wordsShown } from "../../browser/page/faces";
import { usePreferences, useStores } from "../../state/react";
import { changeTo, type Face, faceOf, facesFor, FAMILIES } from "./faces-offered";

const SAMPLE_WORDS = 6;

/** What the text is set in, shown in its own first words. What cannot be had takes no other's place. */
export function FaceChoice() {
  const { t } = useTranslation();
  const { preferences } = useStores();
  const preferred = usePreferences();
  const name = useId();
  const [shown] = useState(() => wordsShown(SAMPLE_WORDS));
  const [state, setState] = useState<"coming" | "missing">();
  const language = shown?.language;
  const words = shown?.words ?? t("preferences.faceSample");
  const current = faceOf(preferred, language);

  const choose = async (chosen: Face) => {
    setState("coming");
    const isHad = await bringFace(FAMILIES[chosen], words);
    setState(isHad ? undefined : "missing");
    if (isHad) preferences.set(changeTo(chosen, language));
  };

  return (
    <fieldset className="min-w-0">
      <legend className="text-soft mb-1.5 text-sm">{t("preferences.face")}</legend>
      <div className="shape-faces">
        {facesFor(language).map((option) => (
          <label key={option} className="shape-face">
            <input
              type="radio"
              className="sr-only"
              name={name}
              aria-label={t(`preferences.faces.${option}`)}
              checked={option === current}
              onChange={() => void choose(option)}
            />
            <small aria-hidden>{t(`preferences.faces.${option}`)}</small>
            <bdi aria-hidden className="shape-sample" data-face={option} lang={language ?? "ar"}>
              {words}
            </bdi>
          </label>
        ))}
      </div>
      <p role="status" className="text-soft text-sm leading-relaxed">
        {state === "coming" && t("preferences.faceComing")}
        {state === "missing" && t("preferences.faceMissing")}
      </p>
    </fieldset>
  );
}
