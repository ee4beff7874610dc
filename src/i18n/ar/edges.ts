/** Moving a highlight's edges, and making one of two. */
export const words = {
  start: "بداية التظليل",
  end: "نهاية التظليل",
  moved: "صار التظليل: {{words}}",
  noFurther: "لا يتحرك طرف التظليل أبعد من هذا",
  extended: "مُدَّ التظليل: {{words}}",
  merge: "ادمجه بالتظليل المجاور: «{{quote}}»",
  merged: "دُمج التظليلان في واحد",
  mergedTooLong: "لا يُدمجان: حاشيتاهما معًا {{shown}} حرفًا، والحد {{most}}.",
  undo: "تراجع",
} as const;
