/** The words of printing, and those on paper. */
export const words = {
  print: "اطبع النص وحواشيه",
  mine: "حواشي القارئ",
  guide: "حواشي المرشد",
  notesOf: "حواشي {{person}}",
  lost: "حواشٍ لم تجد موضعها في النص",
  source: "المصدر",
  printed: "طُبع من {{program}} في {{date}}",
} as const;
