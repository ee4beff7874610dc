import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";

const START_LIMIT = 20_000; // milliseconds until a helper program must answer

/** A program that we started, with all that it started; nothing else is ever ended. */
export class OwnProcess {
  private readonly child: ChildProcess;
  private readonly stopAtExit = () => this.stop();

  constructor(path: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    // A group of its own, so that what it starts ends with it.
    this.child = spawn(path, args, {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
      env,
      detached: true,
    });
    this.child.on("error", () => undefined);
    this.child.once("exit", () => this.stop());
    process.once("exit", this.stopAtExit);
  }

  /** What it writes first to its file descriptor 3. */
  firstLine(): Promise<string> {
    return new Promise((resolve, reject) => {
      const giveUp = (why: string) => reject(new Error(`${this.child.spawnfile} ${why}`));
      setTimeout(giveUp, START_LIMIT, "did not start").unref();
      this.child.once("error", (error) => giveUp(error.message));
      this.child.once("exit", (code) => giveUp(`ended with ${code}`));
      this.child.stdio[3]?.once("data", (bytes) => resolve(String(bytes).trim()));
    });
  }

  stop() {
    process.removeListener("exit", this.stopAtExit);
    this.child.removeAllListeners("exit");
    const { pid } = this.child;
    if (pid === undefined) return;
    try {
      process.kill(-pid, "SIGTERM");
    } catch {
      // It ended by itself, and all that it started too.
    }
  }
}

/** A port that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
