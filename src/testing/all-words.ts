import { ar as arMain } from "../i18n/ar";
import { arBringing } from "../i18n/ar-bringing";
import { arBringingNotes } from "../i18n/ar-bringing-notes";
import { arEdition, arMargin } from "../i18n/ar-margin";
import { arPreferences } from "../i18n/ar-preferences";
import { arShortcuts } from "../i18n/ar-shortcuts";
import { arCompare } from "../i18n/ar-compare";
import { arLayers } from "../i18n/ar-layers";
import { arSharing } from "../i18n/ar-sharing";
import { arStorage } from "../i18n/ar-storage";
import { arTakingOut } from "../i18n/ar-taking-out";
import { arUndo } from "../i18n/ar-undo";
import { arFind } from "../i18n/ar-find";
import { en as enMain } from "../i18n/en";
import { enBringing } from "../i18n/en-bringing";
import { enBringingNotes } from "../i18n/en-bringing-notes";
import { enEdition, enMargin } from "../i18n/en-margin";
import { enPreferences } from "../i18n/en-preferences";
import { enShortcuts } from "../i18n/en-shortcuts";
import { enCompare } from "../i18n/en-compare";
import { enLayers } from "../i18n/en-layers";
import { enSharing } from "../i18n/en-sharing";
import { enStorage } from "../i18n/en-storage";
import { enTakingOut } from "../i18n/en-taking-out";
import { enUndo } from "../i18n/en-undo";
import { enFind } from "../i18n/en-find";
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
  find: arFind,
  bringing: arBringing,
  bringNotes: arBringingNotes,
  takingOut: arTakingOut,
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
  find: enFind,
  bringing: enBringing,
  bringNotes: enBringingNotes,
  takingOut: enTakingOut,
};
