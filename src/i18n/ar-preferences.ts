/** The words of the preferences; see `ar.ts`. */
export const arPreferences = {
  close: "أغلق",
  language: "لغة الواجهة",
  languages: { auto: "لغة المتصفح", ar: "العربية", en: "English" },
  theme: "الورق",
  themes: { auto: "كالجهاز", light: "أبيض", sepia: "عتيق", dark: "ليلي" },
  digits: "الأرقام",
  digitFamilies: { auto: "كاللغة", arab: "١٢٣", latn: "123" },
  textSize: "حجم الحرف",
  smaller: "أصغر",
  larger: "أكبر",
  wholeWords: "ظلّل الكلمات كاملة",
  singleKeys: "اختصارات الحرف الواحد",
};
