import { ar as arMain } from "../../src/i18n/ar";
import { arStorage } from "../../src/i18n/ar-storage";
import { en as enMain } from "../../src/i18n/en";
import { enStorage } from "../../src/i18n/en-storage";
import type { Messages, Reference } from "../../src/i18n/messages";

/** Every sentence that the interface says, the storage page's with the others. */
export const ar: Reference = { ...arMain, storage: arStorage };
export const en: Messages = { ...enMain, storage: enStorage };
