import { describe, expect, test } from "vitest";
import { gzip } from "../../browser/storage/gzip";
import { backupInTurn, backupText, MOST_RECORDS } from "../../core/backup/backup-file";
import { planInTurn } from "../../core/backup/plan-restore";
import { failed } from "../../core/result";
import type { Work } from "../../core/work";
import { createStored, nextStamp, writeLife } from "../../core/record/stored-annotation";
import { purge } from "../../core/record/purge";
import { annotation, modified } from "../../testing/histories";
import { passage, program } from "../../testing/program";
import { inSlices } from "./in-slices";

/** A browser in which a step of work takes so many milliseconds. */
function slicing(stepMs: number) {
  const is = { time: 0, pauses: 0 };
  const clock = () => (is.time += stepMs);
  const pause = () => Promise.resolve(void (is.pauses += 1));
  return { is, by: { clock, pause } };
}

function* counting(steps: number): Work<string> {
  for (let at = 0; at < steps; at += 1) yield at / steps;
  return "done";
}

test("long work pauses again and again, and tells how far it is; short work does not", async () => {
  const told: number[] = [];
  const long = slicing(1);
  expect(await inSlices(counting(1000), (progress) => told.push(progress), long.by)).toBe("done");
  expect(long.is.pauses).toBeGreaterThan(10);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  const short = slicing(1);
  await inSlices(counting(10), undefined, short.by);
  expect(short.is.pauses).toBe(0);
});

const tombstones = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const stored = createStored({ ...annotation, id: `id${at}` }, "one");
    return purge(writeLife(stored, modified, nextStamp(stored, "one")));
  });
const backupOf = (count: number) => ({
  made: modified,
  records: tombstones(count),
  drafts: new Map<string, string>(),
  articles: [],
  layers: new Map<string, string>(),
  setAside: new Map<string, string>(),
});
const stepsOf = (work: Work<unknown>): number => {
  let steps = 0;
  while (!work.next().done) steps += 1;
  return steps;
};

describe("a backup of very much", () => {
  test("is read and looked at in steps whose size does not grow with it", () => {
    const ground = {
      records: new Map(),
      drafts: new Set<string>(),
      hasPreferences: false,
      layers: new Map(),
      texts: { listed: new Set<string>(), inBin: new Set<string>() },
    };
    const options = { bringBack: false, replica: "x" };
    const steps = [1000, 4000].map((count) => [
      stepsOf(backupInTurn(backupText(backupOf(count)))),
      stepsOf(planInTurn(ground, backupOf(count), options)),
    ]);
    const [[readFew = 0, lookedFew = 0] = [], [readMany = 0, lookedMany = 0] = []] = steps;
    expect(Math.min(readFew, lookedFew)).toBeGreaterThanOrEqual(5);
    expect(readMany - readFew).toBeGreaterThanOrEqual(15);
    expect(lookedMany).toBeGreaterThanOrEqual(4 * lookedFew);
  });

  test("is refused before anything is made of it, where no browser could keep it", async () => {
    const { backup } = program();
    const records = Array.from({ length: MOST_RECORDS + 1 }, () => ({ v: 2 }));
    const content = { made: modified, records, drafts: [], articles: [], setAside: [] };
    const text = JSON.stringify({ hashiya: "backup", v: 1, sha256: "", content });
    expect(await backup.read(await gzip(text))).toEqual(failed("too-many"));
    expect(stepsOf(backupInTurn(text))).toBe(0);
  });

  test("cannot be restored where it does not fit, and the plan says so", async () => {
    const here = program("here");
    for (let note = 0; note < 20; note += 1) here.annotations.add(passage, "highlighting");
    const there = program("there");
    const read = await there.backup.read(await here.backup.make());
    if (!read.ok) throw new Error(read.fault);
    const plan = await there.backup.plan(read.value, { bringBack: false });
    expect(there.backup.lackOfRoom(plan)).toBeUndefined();
    there.room.units = 1000;
    expect(there.backup.lackOfRoom(plan)).toEqual({ needed: plan.units, free: 1000 });
    await there.backup.restore(plan);
    const contents = Object.entries(there.disk.contents());
    const kept = contents.reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    expect(plan.units).toBeGreaterThanOrEqual(kept);
    expect(plan.units).toBeLessThan(kept * 1.5);
  });
});
