import { ar as arMain } from "../../src/i18n/ar";
import { arLayers } from "../../src/i18n/ar-layers";
import { arStorage } from "../../src/i18n/ar-storage";
import { en as enMain } from "../../src/i18n/en";
import { enLayers } from "../../src/i18n/en-layers";
import { enStorage } from "../../src/i18n/en-storage";
import type { Messages, Reference } from "../../src/i18n/messages";

/** Every sentence that the interface says, those that come late with the others. */
export const ar: Reference = { ...arMain, storage: arStorage, layers: arLayers };
export const en: Messages = { ...enMain, storage: enStorage, layers: enLayers };
