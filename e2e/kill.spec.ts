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
let profile: string;
test.beforeEach(async () => {
  server = await hostWithStores("kill");
  listener = await listen();
  profile = mkdtempSync(`${tmpdir()}/hashiya-kill-`);
});
test.afterEach(async () => {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  listener.stop();
  await server.stop();
});

const toldIn = (run: number) => listener.heard.filter((it) => it.run === String(run));
const keptIn = (run: number) => toldIn(run).flatMap(({ kept = [] }) => kept);
const foundIn = (run: number) => toldIn(run).find(({ found }) => found)?.found;

/** What was told as kept in any run before and is not as it was told. */
function lostIn(run: number): readonly string[] {
  const found = new Map(foundIn(run)?.map((note) => [note.id, note]));
  return Array.from({ length: run }, (_, before) => keptIn(before))
    .flat()
    .filter(({ id, text, isDeleted }) => {
      const note = found.get(id);
      return note?.text !== text || note.isDeleted !== isDeleted;
    })
    .map(({ text, isDeleted }) => (isDeleted ? `deletion of ${text}` : text));
}

/** Opens the browser on a page that tells what it finds and then writes; kills it while it does. */
async function visit(run: number) {
  const query = new URLSearchParams({ run: String(run), tell: listener.url });
  const browser = new OwnChromium(profile, `${server.url}stores.html?${query.toString()}`);
  try {
    await expect.poll(() => foundIn(run), { intervals: [20], timeout: 30_000 }).toBeDefined();
    await expect
      .poll(() => keptIn(run).length, { intervals: [5], timeout: 30_000 })
      .toBeGreaterThan(NOTES);
  } finally {
    await browser.kill();
  }
}

test(`the browser killed ${KILLS} times while notes are written: all that was kept is there`, async () => {
  test.setTimeout(180_000); // a machine that is busy takes seconds to start a browser
  for (let run = 0; run <= KILLS; run++) {
    await visit(run);
    expect(lostIn(run)).toEqual([]);
  }
});
