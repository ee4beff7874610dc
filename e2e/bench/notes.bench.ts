import { cpus, loadavg } from "node:os";
import { manyNotes } from "./many-notes";
import { printEngines } from "./notes-engines";
import { printPage } from "./notes-page";

const COUNTS = process.argv[2] ? process.argv[2].split(",").map(Number) : [1000, 10_000, 50_000];

console.log(
  `${cpus()[0]?.model}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}\n`,
);
const all = COUNTS.map(manyNotes);
await printPage(all);
console.log("");
await printEngines(all);
process.exit();
