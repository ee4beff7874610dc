import { FACES, type Preferences } from "../../state/preferences";

/** The families of `fonts.css`; Nastaliq is for Urdu alone. */
export const FAMILIES = {
  amiri: "Amiri",
  naskh: "Noto Naskh Arabic",
  scheherazade: "Scheherazade New",
  vazirmatn: "Vazirmatn Text",
  nastaliq: "Noto Nastaliq Urdu",
} as const;

export type Face = keyof typeof FAMILIES;

type Chosen = Pick<Preferences, "face" | "nastaliq">;

const isUrdu = (language: string | undefined) => language === "ur";

/** The faces that a text in a language can be set in. */
export const facesFor = (language: string | undefined): readonly Face[] =>
  isUrdu(language) ? [...FACES, "nastaliq"] : FACES;

/** The one that it is set in. */
export const faceOf = ({ face, nastaliq }: Chosen, language: string | undefined): Face =>
  isUrdu(language) && nastaliq ? "nastaliq" : face;

/** What choosing a face beside a text changes. That Urdu stands in Nastaliq is nothing that a text in another language tells. */
export const changeTo = (face: Face, language: string | undefined): Partial<Chosen> => {
  if (face === "nastaliq") return { nastaliq: true };
  return isUrdu(language) ? { face, nastaliq: false } : { face };
};
