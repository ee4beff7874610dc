import { mergeFromElsewhere } from "../record/merge-stored";
import { idOf, type StoredRecord } from "../record/stored-annotation";
import { recordText } from "../record/stored-record";
import { finished, type Work } from "../work";
import type { Backup } from "./backup";
import { planLayers } from "./plan-layers";

/** A backup that is to take another's place, and loses nothing of what that one had. */
export type MergedBackup = {
  readonly backup: Backup;
  /** What it has from the other alone: merged with ours it gives the same again. Absent where there is nothing. */
  readonly beyond?: Backup;
};

/**
 * What stands here (`ours`), with what a copy (`there`) has beyond it. Annotations are merged, one by
 * one: none is ever gone without a tombstone, so what a copy has alone was lost here, or was never
 * here. All else can be given up without a trace: it is taken from a copy unless that is this
 * browser's own last one (`isOwn`), of which nothing can have been lost since.
 */
export function* mergeInTurn(ours: Backup, there: Backup, isOwn = false): Work<MergedBackup> {
  const here = new Map(ours.records.map((record) => [idOf(record), record]));
  const more = new Map<string, StoredRecord>();
  for (const [at, given] of there.records.entries()) {
    if (at % PORTION === PORTION - 1) yield at / there.records.length;
    const id = idOf(given);
    const known = more.get(id) ?? here.get(id);
    const text = known && recordText(known);
    if (text === recordText(given)) continue;
    const merged = known ? mergeFromElsewhere(known, given) : given;
    if (recordText(merged) !== text) more.set(id, merged);
  }
  const rest = isOwn ? NOTHING : restBeyond(ours, there);
  const beyond = { ...rest, made: there.made, records: [...more.values()] };
  if (isNothing(beyond)) return { backup: ours };
  const backup = {
    ...ours,
    ...(rest.preferences !== undefined && { preferences: rest.preferences }),
    records: [...new Map([...here, ...more]).values()],
    drafts: new Map([...ours.drafts, ...rest.drafts]),
    layers: new Map([...ours.layers, ...rest.layers]),
    articles: [...ours.articles, ...rest.articles],
    setAside: new Map([...ours.setAside, ...rest.setAside]),
  };
  return { backup, beyond };
}

/** As `mergeInTurn`, all at once. */
export const mergeBackups = (...given: Parameters<typeof mergeInTurn>): MergedBackup =>
  finished(mergeInTurn(...given));

/** So many records are looked at without a look at who waits. */
const PORTION = 200;

type Rest = Omit<Backup, "made" | "records">;

const NOTHING: Rest = {
  drafts: new Map(),
  layers: new Map(),
  articles: [],
  setAside: new Map(),
};

function restBeyond(ours: Backup, there: Backup): Rest {
  const isUnknown = ([key]: readonly [string, string]) => !ours.drafts.has(key);
  const known = new Set(ours.articles.map((it) => JSON.stringify(it)));
  return {
    ...(ours.preferences === undefined &&
      there.preferences !== undefined && { preferences: there.preferences }),
    drafts: new Map([...there.drafts].filter(isUnknown)),
    layers: planLayers(ours.layers, there.layers).layers,
    articles: there.articles.filter((it) => !known.has(JSON.stringify(it))),
    setAside: new Map([...there.setAside].filter(([id]) => !ours.setAside.has(id))),
  };
}

const isNothing = ({ records, drafts, layers, articles, setAside, preferences }: Backup): boolean =>
  records.length + drafts.size + layers.size + articles.length + setAside.size === 0 &&
  preferences === undefined;
