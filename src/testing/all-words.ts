import { words as arMain } from "../i18n/ar/first";
import { words as arAllNotes } from "../i18n/ar/allNotes";
import { words as arBringNotes } from "../i18n/ar/bringNotes";
import { words as arBringing } from "../i18n/ar/bringing";
import { words as arCompare } from "../i18n/ar/compare";
import { words as arEdition } from "../i18n/ar/edition";
import { words as arEdges } from "../i18n/ar/edges";
import { words as arFind } from "../i18n/ar/find";
import { words as arLayers } from "../i18n/ar/layers";
import { words as arMargin } from "../i18n/ar/margin";
import { words as arPreferences } from "../i18n/ar/preferences";
import { words as arPlaces } from "../i18n/ar/places";
import { words as arGo } from "../i18n/ar/go";
import { words as arPrint } from "../i18n/ar/print";
import { words as arSharing } from "../i18n/ar/sharing";
import { words as arShortcuts } from "../i18n/ar/shortcuts";
import { words as arStorage } from "../i18n/ar/storage";
import { words as arTakingOut } from "../i18n/ar/takingOut";
import { words as arUndo } from "../i18n/ar/undo";
import { words as arUpdate } from "../i18n/ar/update";
import { words as enMain } from "../i18n/en/first";
import { words as enAllNotes } from "../i18n/en/allNotes";
import { words as enBringNotes } from "../i18n/en/bringNotes";
import { words as enBringing } from "../i18n/en/bringing";
import { words as enCompare } from "../i18n/en/compare";
import { words as enEdition } from "../i18n/en/edition";
import { words as enEdges } from "../i18n/en/edges";
import { words as enFind } from "../i18n/en/find";
import { words as enLayers } from "../i18n/en/layers";
import { words as enMargin } from "../i18n/en/margin";
import { words as enPreferences } from "../i18n/en/preferences";
import { words as enPlaces } from "../i18n/en/places";
import { words as enGo } from "../i18n/en/go";
import { words as enPrint } from "../i18n/en/print";
import { words as enSharing } from "../i18n/en/sharing";
import { words as enShortcuts } from "../i18n/en/shortcuts";
import { words as enStorage } from "../i18n/en/storage";
import { words as enTakingOut } from "../i18n/en/takingOut";
import { words as enUndo } from "../i18n/en/undo";
import { words as enUpdate } from "../i18n/en/update";
import type { Messages, Reference } from "../i18n/messages";

/** Every sentence that the interface says, those that come late with the others. */
export const ar: Reference = {
  ...arMain,
  edition: arEdition,
  margin: { ...arMain.margin, ...arMargin },
  storage: arStorage,
  layers: arLayers,
  sharing: arSharing,
  compare: arCompare,
  shortcuts: arShortcuts,
  preferences: arPreferences,
  undo: arUndo,
  edges: arEdges,
  find: arFind,
  bringing: arBringing,
  allNotes: arAllNotes,
  bringNotes: arBringNotes,
  takingOut: arTakingOut,
  places: arPlaces,
  go: arGo,
  print: arPrint,
  update: arUpdate,
};
export const en: Messages = {
  ...enMain,
  edition: enEdition,
  margin: { ...enMain.margin, ...enMargin },
  storage: enStorage,
  layers: enLayers,
  sharing: enSharing,
  compare: enCompare,
  shortcuts: enShortcuts,
  preferences: enPreferences,
  undo: enUndo,
  edges: enEdges,
  find: enFind,
  bringing: enBringing,
  allNotes: enAllNotes,
  bringNotes: enBringNotes,
  takingOut: enTakingOut,
  places: enPlaces,
  go: enGo,
  print: enPrint,
  update: enUpdate,
};
