// Prints what each runner counted, one plain line each; fails when one did not run.
import { existsSync, readFileSync } from "node:fs";

const reports = new URL("../node_modules/.cache/reports/", import.meta.url);

/** @type {Record<string, (report: any) => { passed: number, failed: number, skipped: number }>} */
const counts = {
  unit: (report) => ({
    passed: report.numPassedTests,
    // A file that cannot be loaded fails without a test of its own.
    failed: report.numFailedTests || (report.success ? 0 : report.numFailedTestSuites),
    skipped: report.numPendingTests + report.numTodoTests,
  }),
  stories: ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }),
};

console.log();
for (const [name, count] of Object.entries(counts)) {
  const file = new URL(`${name}.json`, reports);
  if (existsSync(file)) {
    const { passed, failed, skipped } = count(JSON.parse(readFileSync(file, "utf8")));
    const ending = skipped > 0 ? `, ${skipped} skipped` : "";
    console.log(`${name}: ${passed} passed, ${failed} failed${ending}`);
  } else {
    console.log(`${name}: did not run`);
    process.exitCode = 1;
  }
}
