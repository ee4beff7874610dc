// Prints what each runner counted, one plain line each, and the names of stories that passed only
// when they were run again; fails when a runner did not run.
import { existsSync, readFileSync } from "node:fs";

const reports = new URL("../node_modules/.cache/reports/", import.meta.url);

/** @typedef {{ passed: number, failed: number, flaky: string[], skipped: number }} Count */
/** @type {Record<string, (report: any) => Count>} */
const counts = {
  unit: (report) => ({
    passed: report.numPassedTests,
    // A file that cannot be loaded fails without a test of its own.
    failed: report.numFailedTests || (report.success ? 0 : report.numFailedTestSuites),
    flaky: [],
    skipped: report.numPendingTests + report.numTodoTests,
  }),
  stories: ({ stats, errors, suites }) => ({
    passed: stats.expected,
    failed: stats.unexpected + errors.length,
    flaky: suites.flatMap(flakyIn),
    skipped: stats.skipped,
  }),
};

/** @param {any} suite @returns {string[]} */
function flakyIn({ specs = [], suites = [] }) {
  const own = specs.flatMap((/** @type {any} */ { title, file, tests }) =>
    tests
      .filter((/** @type {any} */ test) => test.status === "flaky")
      .map((/** @type {any} */ { projectName }) => `${projectName}, ${file}: ${title}`),
  );
  return [...own, ...suites.flatMap(flakyIn)];
}

console.log();
for (const [name, count] of Object.entries(counts)) {
  const file = new URL(`${name}.json`, reports);
  if (existsSync(file)) {
    const { passed, failed, flaky, skipped } = count(JSON.parse(readFileSync(file, "utf8")));
    for (const story of flaky) console.log(`flaky: ${story}`);
    const unsteady = flaky.length > 0 ? `, ${flaky.length} flaky` : "";
    const ending = skipped > 0 ? `, ${skipped} skipped` : "";
    console.log(`${name}: ${passed} passed, ${failed} failed${unsteady}${ending}`);
  } else {
    console.log(`${name}: did not run`);
    process.exitCode = 1;
  }
}
