/** The words of places in a text, and of going there. */
export const words = {
  notes_zero: "لا حواشي",
  notes_one: "حاشية واحدة",
  notes_two: "حاشيتان",
  notes_few: "{{shown}} حواشٍ",
  notes_many: "{{shown}} حاشية",
  notes_other: "{{shown}} حاشية",
  jumped: "انتقلتَ إلى موضع آخر",
  back: "ارجع إلى حيث كنت",
  stay: "ابقَ هنا",
} as const;
