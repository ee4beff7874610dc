import * as v from "valibot";
import type { KeyedStorage } from "../browser/storage/local-storage";
import { COLOURS } from "../core/annotation/annotation";
import { versionedFrom } from "../core/versioned";
import { TASHKEEL } from "../core/text/tashkeel";
import { INTERFACE_LANGUAGES } from "../i18n/i18n";
import { observable, type Observable } from "../core/observable";

export const LANGUAGES = ["auto", ...INTERFACE_LANGUAGES];
export const DIGITS = ["auto", "arab", "latn"] as const;
export const THEMES = ["auto", "light", "sepia", "dark", "contrast"] as const;
export const MARGIN_MODES = ["beside", "list"] as const;
export const TEXT_SIZES = [1, 2, 3, 4, 5, 6, 7] as const;
export const FACES = ["amiri", "naskh", "scheherazade", "vazirmatn"] as const;
export const LEADINGS = [1, 2, 3, 4, 5] as const;
export const MEASURES = [34, 36, 38, 40, 42] as const;
export const ALIGNMENTS = ["start", "justify"] as const;

/** In UTF-16 code units, as a text field counts them. */
export const MAX_AUTHOR_NAME = 80;
export const MAX_COLOUR_NAME = 30;

const colourName = v.fallback(v.pipe(v.string(), v.maxLength(MAX_COLOUR_NAME)), "");

const schema = v.object({
  v: v.literal(1),
  language: v.fallback(v.picklist(LANGUAGES), "auto"),
  /** `arab` ١٢٣, `latn` 123, `auto`: as the interface's language has them. */
  digits: v.fallback(v.picklist(DIGITS), "auto"),
  theme: v.fallback(v.picklist(THEMES), "auto"),
  /** Steps of the article's letters; 3 is the middle one. */
  textSize: v.fallback(v.picklist(TEXT_SIZES), 3),
  /** What the text is set in, by `shape.css`. */
  face: v.fallback(v.picklist(FACES), "amiri"),
  /** Whether texts in Urdu are set in Nastaliq. */
  nastaliq: v.fallback(v.boolean(), false),
  /** Steps of the space between lines; 2 is the face's own. */
  leading: v.fallback(v.picklist(LEADINGS), 2),
  /** The longest line, in em of the text's letters. */
  measure: v.fallback(v.picklist(MEASURES), 36),
  align: v.fallback(v.picklist(ALIGNMENTS), "start"),
  /** Which vowel marks are seen; the text itself keeps them all. */
  tashkeel: v.fallback(v.picklist(TASHKEEL), "all"),
  /** Whether single letters (N, H, A, …) do something. (WCAG 2.1.4) */
  singleKeys: v.fallback(v.boolean(), true),
  /** Whether a selection's edges snap to whole words. */
  wholeWords: v.fallback(v.boolean(), true),
  /** Whether the guide's layer is shown. */
  showGuide: v.fallback(v.boolean(), true),
  /** Whether the notes stand beside their lines or in a list, where the window has room for both. */
  marginMode: v.fallback(v.picklist(MARGIN_MODES), "beside"),
  /** The colour last marked with. */
  colour: v.fallback(v.picklist(COLOURS), "saffron"),
  /** What the reader calls the colours (idea, evidence, …); absent or blank where nothing else than the colour. */
  colourNames: v.fallback(v.object(v.entriesFromList(COLOURS, v.exactOptional(colourName))), {}),
  /** Signs what is shared; blank where it was never told. */
  authorName: v.fallback(v.pipe(v.string(), v.maxLength(MAX_AUTHOR_NAME)), ""),
  /** Tells this reader's shared sets from all others', without saying who it is; blank until the first. */
  authorKey: v.fallback(v.pipe(v.string(), v.regex(/^[0-9a-z]{5,16}$/u)), ""),
});

export type Preferences = Omit<v.InferOutput<typeof schema>, "v">;

export type PreferencesStore = Observable<Preferences> & {
  /** Takes effect at once, also where the browser does not keep it. */
  set(change: Partial<Preferences>): void;
  /** Whether the browser holds what was last chosen here. */
  isKept(): boolean;
  /** The record as it is stored; undefined where nothing was ever chosen. */
  stored(): string | undefined;
  /** Takes over a backup's record where nothing was chosen here. */
  receive(record: string): void;
};

type Disk = Pick<KeyedStorage, "read" | "write" | "subscribe">;

const KEY = "reader";

/** What the reader chose, in this browser. A value that makes no sense counts as not chosen. */
export function createPreferences(disk: Disk): PreferencesStore {
  const preferences = observable(readPreferences(disk));
  let isKept = true;
  disk.subscribe(() => preferences.set(readPreferences(disk)));
  return {
    get: preferences.get,
    subscribe: preferences.subscribe,
    set(change) {
      preferences.set({ ...preferences.get(), ...change });
      const unknown = unknownFields(disk);
      const record = JSON.stringify({ ...unknown, v: 1, ...preferences.get() });
      isKept = unknown !== undefined && disk.write(KEY, record).ok;
    },
    isKept: () => isKept,
    stored: () => disk.read(KEY) ?? undefined,
    receive(record) {
      if (disk.read(KEY) !== null) return;
      isKept = disk.write(KEY, record).ok;
      if (isKept) preferences.set(readPreferences(disk));
    },
  };
}

function readPreferences(disk: Disk): Preferences {
  const { v: _, ...preferences } = v.parse(schema, { ...knownRecord(disk), v: 1 });
  return preferences;
}

/** The stored record where it is of this version, or nothing. */
const knownRecord = (disk: Disk): object => {
  const read = versionedFrom(disk.read(KEY), 1);
  return read.status === "known" ? read.value : {};
};

/** What to keep of the stored record; `undefined` where a newer version wrote it: that is left alone. */
const unknownFields = (disk: Disk): object | undefined =>
  versionedFrom(disk.read(KEY), 1).status === "newer-version" ? undefined : knownRecord(disk);
