/** The words of the way to a text, a section, a note or a tag by a few letters. */
export const words = {
  title: "اذهب إلى…",
  close: "أغلق",
  field: "نص، أو قسم، أو حاشية، أو وسم",
  hint: "اكتب حروفًا من اسمه، ثم اختر بالأسهم واضغط Enter.",
  none: "لا شيء فيه هذه الحروف.",
  results: "ما وُجد",
  kind: { text: "نص", section: "قسم", tag: "وسم", note: "حاشية", page: "صفحة" },
} as const;
