import { ar as arMain } from "../../src/i18n/ar";
import { arCompare } from "../../src/i18n/ar-compare";
import { arStorage } from "../../src/i18n/ar-storage";
import { en as enMain } from "../../src/i18n/en";
import { enCompare } from "../../src/i18n/en-compare";
import { enStorage } from "../../src/i18n/en-storage";
import type { Messages, Reference } from "../../src/i18n/messages";

/** Every sentence that the interface says, those that come late with the others. */
export const ar: Reference = { ...arMain, storage: arStorage, compare: arCompare };
export const en: Messages = { ...enMain, storage: enStorage, compare: enCompare };
