import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "./pages/test";
import { listen, type Listener } from "./support/listener";
import { OwnChromium } from "./support/own-chromium";
import { hostWithStores } from "./support/store-host";
import type { StaticServer } from "./support/static-server";
import type { Told } from "./support/store-page/store-tab";

test.skip(({ browserName }) => browserName !== "chromium", "it kills a Chromium of its own");

const KILLS = 20;
const NOTES = 20; // told before each kill, at least

let server: StaticServer;
let listener: Listener<Told>;
test.beforeEach(async () => {
  server = await hostWithStores("kill");
  listener = await listen();
});
test.afterEach(async () => {
  listener.stop();
  await server.stop();
});

const foundIn = (run: string) => listener.heard.find((it) => it.run === run && it.found)?.found;
/** What was told as kept, in one run or in all. */
const kept = (run?: string) =>
  listener.heard.flatMap((it) => (run === undefined || it.run === run ? (it.kept ?? []) : []));

/** Opens the browser on a page that tells what it finds and then writes; kills it while it does. */
async function killedOnce(profile: string, run: string, notes: number) {
  const query = new URLSearchParams({ run, tell: listener.url });
  const browser = new OwnChromium(profile, `${server.url}stores.html?${query.toString()}`);
  const within = { intervals: [5], timeout: 30_000 };
  try {
    await expect.poll(() => foundIn(run), within).toBeDefined();
    await expect.poll(() => kept(run).length, within).toBeGreaterThanOrEqual(notes);
  } finally {
    await browser.kill();
  }
}

/** What was told as kept and was not found as it was told, in words. */
function lostIn(run: string, told: ReturnType<typeof kept>): readonly string[] {
  const found = new Map(foundIn(run)?.map((note) => [note.id, note]));
  return told
    .filter(({ id, text, isDeleted }) => {
      const note = found.get(id);
      return note?.text !== text || note.isDeleted !== isDeleted;
    })
    .map(({ text, isDeleted }) => (isDeleted ? `deletion of ${text}` : text));
}

/** A profile folder for as long as something is done with it. */
async function withProfile(act: (profile: string) => Promise<void>) {
  const profile = mkdtempSync(`${tmpdir()}/hashiya-kill-`);
  try {
    await act(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

test(`the browser killed ${KILLS} times while notes are written: all that was kept is there`, async () => {
  test.setTimeout(240_000); // a machine that is busy takes seconds to start a browser
  await withProfile(async (profile) => {
    for (let kill = 0; kill <= KILLS; kill++) {
      const told = kept();
      await killedOnce(profile, `${kill}`, kill < KILLS ? NOTES : 0);
      expect(lostIn(`${kill}`, told)).toEqual([]);
    }
  });
});

test("what a killed browser drops of its databases is there from the other place", async () => {
  test.setTimeout(120_000);
  await withProfile(async (profile) => {
    for (const [run, dropped] of [["first"], ["second", "IndexedDB"], ["third", "WebStorage"]]) {
      const told = kept();
      // A folder that is gone is what Chromium leaves of databases that it cannot read any more.
      for (const folder of dropped ? [dropped, "Local Storage"] : [])
        rmSync(`${profile}/Default/${folder}`, { recursive: true });
      await killedOnce(profile, `${run}`, run === "third" ? 0 : NOTES);
      expect(lostIn(`${run}`, told)).toEqual([]);
    }
  });
});
