// Installs the packages when they are missing or older than the lock file, and nothing otherwise.
import { execFileSync, execSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

// npm writes this file last, so a broken install counts as missing.
if (changed("node_modules/.package-lock.json") < changed("package-lock.json")) {
  console.log("Installing the packages …");
  // The development packages too: they build and test the reader, whatever NODE_ENV says.
  const install = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const npm = process.env["npm_execpath"];
  if (npm) execFileSync(process.execPath, [npm, ...install], { stdio: "inherit" });
  else execSync(`npm ${install.join(" ")}`, { stdio: "inherit" });
}
