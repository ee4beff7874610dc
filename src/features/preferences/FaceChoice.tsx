import { useId, useState } from "react";
import { useTranslation } from "../../i18n/react";
import { bringFace, wordsShown } from "../../browser/page/faces";
import { FACES, type Preferences } from "../../state/preferences";
import { usePreferences, useStores } from "../../state/react";

/** The families of `fonts.css`; Nastaliq is for Urdu alone. */
const FAMILIES = {
  amiri: "Amiri",
  naskh: "Noto Naskh Arabic",
  scheherazade: "Scheherazade New",
  vazirmatn: "Vazirmatn Text",
  nastaliq: "Noto Nastaliq Urdu",
} as const;
type Face = keyof typeof FAMILIES;

const SAMPLE_WORDS = 6;

const changeTo = (face: Face): Partial<Preferences> =>
  face === "nastaliq" ? { nastaliq: true } : { face, nastaliq: false };

/** What the text is set in, shown in its own first words. What cannot be had takes no other's place. */
export function FaceChoice() {
  const { t } = useTranslation();
  const { preferences } = useStores();
  const { face, nastaliq } = usePreferences();
  const name = useId();
  const [shown] = useState(() => wordsShown(SAMPLE_WORDS));
  const [state, setState] = useState<"coming" | "missing">();
  const isUrdu = shown?.language === "ur";
  const words = shown?.words ?? t("preferences.faceSample");
  const current: Face = isUrdu && nastaliq ? "nastaliq" : face;

  const choose = async (chosen: Face) => {
    setState("coming");
    const isHad = await bringFace(FAMILIES[chosen], words);
    setState(isHad ? undefined : "missing");
    if (isHad) preferences.set(isUrdu ? changeTo(chosen) : { face: chosen as Preferences["face"] });
  };

  return (
    <fieldset className="min-w-0">
      <legend className="text-soft mb-1.5 text-sm">{t("preferences.face")}</legend>
      <div className="shape-faces">
        {[...FACES, ...(isUrdu ? (["nastaliq"] as const) : [])].map((option) => (
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
            <bdi
              aria-hidden
              className="shape-sample"
              data-face={option}
              lang={shown?.language ?? "ar"}
            >
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
