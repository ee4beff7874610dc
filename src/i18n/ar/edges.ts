/** Moving a highlight's edges. */
export const words = {
  start: "بداية التظليل",
  end: "نهاية التظليل",
  moved: "صار التظليل: {{words}}",
  noFurther: "لا يتحرك طرف التظليل أبعد من هذا",
  undo: "تراجع",
} as const;
