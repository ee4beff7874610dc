/** The words of taking back and doing again; `what` is one of `step`. */
export const words = {
  label: "التراجع والإعادة",
  undo: "تراجع عن {{what}}",
  redo: "أعد {{what}}",
  noUndo: "لا شيء تتراجع عنه في هذا النص",
  noRedo: "لا شيء تعيده في هذا النص",
  step: {
    made: "التظليل",
    note: "تعديل الحاشية",
    colour: "تغيير اللون",
    target: "تثبيت الموضع",
    deleted: "الحذف",
    restored: "الاستعادة",
    merged: "الدمج",
  },
  undone: "تراجعتَ عن {{what}}",
  redone: "أعدتَ {{what}}",
  on: "{{said}}: «{{quote}}»",
  partly: "{{said}}، وبقي ما تغيّر بعده كما هو",
  undoChanged: "تعذّر التراجع عن {{what}}: تغيّرت الحاشية بعده",
  redoChanged: "تعذّرت إعادة {{what}}: تغيّرت الحاشية بعده",
  written: "احفظ الحاشية التي تكتبها أو ألغها أولًا",
} as const;
