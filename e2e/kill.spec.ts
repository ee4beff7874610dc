import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "./pages/test";
import { listen, type Listener } from "./support/listener";
import { findFirefox } from "./support/browser.mjs";
import { OwnBrowser } from "./support/own-browser";
import { hostWithStores } from "./support/store-host";
import type { StaticServer } from "./support/static-server";
import type { Told, Unfinished } from "./support/store-page/store-tab";

type Engine = "chromium" | "firefox";

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

/** Opens a browser on a page that tells what it finds and then does a deed; kills it while it does. */
async function killedWhile(
  deed: "writing" | "typing",
  run: string,
  { profile, engine, isEnough }: { profile: string; engine: Engine; isEnough: () => boolean },
) {
  const query = new URLSearchParams({ run, deed, tell: listener.url });
  const browser = new OwnBrowser(engine, profile, `${server.url}stores.html?${query.toString()}`);
  const within = { intervals: [5], timeout: 30_000 };
  try {
    await expect.poll(() => foundIn(run), within).toBeDefined();
    await expect.poll(isEnough, within).toBe(true);
  } finally {
    await browser.kill();
  }
}

const killedOnce = (profile: string, run: string, notes: number) =>
  killedWhile("writing", run, {
    profile,
    engine: "chromium",
    isEnough: () => kept(run).length >= notes,
  });

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

/** What the last run that had to do with each draft and layer said of it, in all runs so far. */
function lastTold(): readonly Unfinished[] {
  const told = listener.heard.flatMap(({ unfinishedKept }) => unfinishedKept ?? []);
  return [...new Map(told.map((it) => [`${it.kind} ${it.id}`, it])).values()];
}
const typedIn = (run: string) =>
  Math.max(0, ...listener.heard.map((told) => (told.run === run ? (told.typed ?? 0) : 0)));

const A_SECOND = 50; // letters, a letter each 20 milliseconds

for (const [engine, kills] of [
  ["chromium", KILLS],
  ["firefox", 5], // it takes four seconds to start
] as const) {
  test(`${engine} killed ${kills} times while a note is typed: at most the last second is lost, kept layers stay, what was given up is gone`, async () => {
    test.skip(engine === "firefox" && findFirefox() === null, "Firefox is not installed");
    test.setTimeout(240_000);
    await withProfile(async (profile) => {
      for (let kill = 0; kill <= kills; kill++) {
        const told = lastTold();
        const typed = typedIn(`${kill - 1}`);
        const letters = kill < kills ? A_SECOND + kill : 0;
        const isEnough = () => typedIn(`${kill}`) >= letters;
        await killedWhile("typing", `${kill}`, { profile, engine, isEnough });
        const found = listener.heard.find(({ run }) => run === `${kill}`)?.foundUnfinished ?? [];
        const lettersOf = ({ kind, id }: Pick<Unfinished, "kind" | "id">) =>
          found.find((it) => it.kind === kind && it.id === id)?.letters ?? 0;
        const isWrong = (it: Unfinished) =>
          it.letters === 0 ? lettersOf(it) > 0 : lettersOf(it) < it.letters;
        expect(told.filter(isWrong)).toEqual([]);
        const lost = typed - lettersOf({ kind: "draft", id: `${kill - 1}` });
        expect(lost).toBeLessThanOrEqual(A_SECOND);
      }
    });
  });
}
