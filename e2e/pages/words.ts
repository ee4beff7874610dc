import { ar as arMain } from "../../src/i18n/ar";
import { arSharing } from "../../src/i18n/ar-sharing";
import { arStorage } from "../../src/i18n/ar-storage";
import { en as enMain } from "../../src/i18n/en";
import { enSharing } from "../../src/i18n/en-sharing";
import { enStorage } from "../../src/i18n/en-storage";
import type { Messages, Reference } from "../../src/i18n/messages";

/** Every sentence that the interface says, those that come late with the others. */
export const ar: Reference = { ...arMain, storage: arStorage, sharing: arSharing };
export const en: Messages = { ...enMain, storage: enStorage, sharing: enSharing };
