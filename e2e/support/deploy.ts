import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "@playwright/test";
import { writeWorker } from "../../src/offline/precache-plugin";

const DEPLOYS = fileURLToPath(new URL("../../node_modules/.cache/e2e/deploys", import.meta.url));

/** The reader as it was built: what a host would serve. */
export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/**
 * The same reader, deployed anew: a copy whose page says `name` in its `data-deploy`,
 * with the service worker that such a build would have. Tells its folder.
 */
export async function redeployed(name: string): Promise<string> {
  const folder = `${DEPLOYS}/${test.info().workerIndex}/${name}`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(DIST, folder, { recursive: true });
  const page = readFileSync(`${folder}/index.html`, "utf8");
  writeFileSync(`${folder}/index.html`, page.replace("<html", `<html data-deploy="${name}"`));
  await writeWorker(folder);
  return folder;
}
