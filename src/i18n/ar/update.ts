/** That a newer program is there. */
export const words = {
  available: "نسخة جديدة من البرنامج جاهزة.",
  elsewhere: "حُدِّث البرنامج في لسان آخر.",
  now: "حدّث الآن",
  later: "لاحقًا",
  draftAtRisk: "مسودة لم يحفظها المتصفح: احفظ الحاشية قبل التحديث.",
} as const;
