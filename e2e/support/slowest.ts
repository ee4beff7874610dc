import type { Reporter, Suite, TestCase } from "@playwright/test/reporter";

const SHOWN = 10;

const secondsOf = (story: TestCase) =>
  story.results.reduce((sum, { duration }) => sum + duration, 0) / 1000;

const projectOf = (story: TestCase) => story.parent.project()?.name ?? "";

const written = (seconds: number) => `${seconds.toFixed(1)} s`.padStart(9);

/** Says at a run's end which stories took the longest, all their tries together, and what each engine took. */
export default class Slowest implements Reporter {
  private stories: readonly TestCase[] = [];

  onBegin(_config: unknown, suite: Suite): void {
    this.stories = suite.allTests();
  }

  onEnd(): void {
    const ran = this.stories.filter((story) => secondsOf(story) > 0);
    if (ran.length === 0) return;
    const slowest = ran.toSorted((a, b) => secondsOf(b) - secondsOf(a)).slice(0, SHOWN);
    console.log(`\nThe ${String(slowest.length)} slowest stories:`);
    for (const story of slowest) {
      const [, project = "", file = "", ...titles] = story.titlePath();
      console.log(`${written(secondsOf(story))}  [${project}] ${file} › ${titles.join(" › ")}`);
    }
    console.log("\nIn each engine, one story after the other:");
    for (const name of new Set(ran.map(projectOf))) {
      const stories = ran.filter((story) => projectOf(story) === name);
      const seconds = stories.reduce((sum, story) => sum + secondsOf(story), 0);
      console.log(`${written(seconds)}  ${name}, ${String(stories.length)} stories`);
    }
  }

  printsToStdio(): boolean {
    return false;
  }
}
