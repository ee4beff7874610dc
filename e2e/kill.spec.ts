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

const toldIn = (run: string) => listener.heard.filter((it) => it.run === run);
const keptIn = (run: string) => toldIn(run).flatMap(({ kept = [] }) => kept);
const foundIn = (run: string) => toldIn(run).find(({ found }) => found)?.found;

/** Opens the browser on a page that tells what it finds and then writes; kills it while it does. */
async function killedOnce(profile: string, run: string, notes: number) {
  const query = new URLSearchParams({ run, tell: listener.url });
  const browser = new OwnChromium(profile, `${server.url}stores.html?${query.toString()}`);
  const within = { intervals: [5], timeout: 30_000 };
  try {
    await expect.poll(() => foundIn(run), within).toBeDefined();
    await expect.poll(() => keptIn(run).length, within).toBeGreaterThanOrEqual(notes);
  } finally {
    await browser.kill();
  }
}

/** What was told as kept in one run and was not found as it was told in the next. */
function lostBetween(run: string, next: string): readonly string[] {
  const found = new Map(foundIn(next)?.map((note) => [note.id, note]));
  return keptIn(run)
    .filter(({ id, text, isDeleted }) => {
      const note = found.get(id);
      return note?.text !== text || note.isDeleted !== isDeleted;
    })
    .map(({ text, isDeleted }) => (isDeleted ? `deletion of ${text}` : text));
}

/**
 * Each kill has a profile of its own: where one profile was killed over and over within seconds,
 * Chromium 156 began now and then with no IndexedDB at all (3 times in some 420 kills; its log says
 * "Creating DB since it was missing"), before `localStorage` was handed over even once.
 */
test(`the browser killed ${KILLS} times while notes are written: all that was kept is there`, async () => {
  test.setTimeout(240_000); // a machine that is busy takes seconds to start a browser
  for (let kill = 0; kill < KILLS; kill++) {
    const profile = mkdtempSync(`${tmpdir()}/hashiya-kill-`);
    try {
      await killedOnce(profile, `${kill}`, NOTES);
      await killedOnce(profile, `${kill} again`, 0);
      expect(lostBetween(`${kill}`, `${kill} again`)).toEqual([]);
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }
});
