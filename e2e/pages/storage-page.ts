import { ar } from "./words";
import type { Messages } from "../../src/i18n/messages";
import { eventually, expect } from "../fixtures";
import type { Surface } from "../support/surface";
import { clickOn } from "./controls";

type SectionName =
  | "unsaved"
  | "backup"
  | "snapshots"
  | "folder"
  | "persistence"
  | "offline"
  | "room"
  | "setAside"
  | "bin";

/** A file as it can travel between the page and the story: its bytes in base64. */
export type CaughtFile = { readonly name: string; readonly base64: string };

/** Where the notes live, how safe they are there, and what can be done about it. */
export class StoragePage {
  constructor(
    readonly surface: Surface,
    private readonly words: Messages = ar,
  ) {}

  async open() {
    await this.surface.goto("#/storage");
    await this.isReady();
  }

  isReady() {
    return eventually(this.surface, () => document.querySelector("main h1")?.textContent).toBe(
      this.words.storage.title,
    );
  }

  /** What stands above the sections: how many notes, and what to be warned of. */
  head() {
    return this.surface.evaluate(() =>
      [...document.querySelectorAll("main h1 ~ p, main h1 ~ .card-notice")].map(
        (it) => it.textContent,
      ),
    );
  }

  /** The lines of one section; none where it is not shown. */
  lines(section: SectionName): Promise<readonly string[]> {
    return this.surface.evaluate((title) => {
      const found = [...document.querySelectorAll("main section")].find(
        (it) => it.querySelector("h2")?.textContent === title,
      );
      return [...(found?.querySelectorAll("p, li, fieldset label") ?? [])]
        .filter((it) => !it.querySelector("p"))
        .map((it) => it.textContent);
    }, this.words.storage[section].title);
  }

  /** Waits until a section says so among other things. */
  says(section: SectionName, words: string) {
    return expect
      .poll(async () => (await this.lines(section)).join("\n"), { message: section })
      .toContain(words);
  }

  /** Waits until a section is not shown, or says nothing. */
  isSilent(section: SectionName) {
    return expect.poll(() => this.lines(section)).toEqual([]);
  }

  press(name: string, within = "main") {
    return clickOn(this.surface, { role: "button", name, within });
  }

  /** Gives up what begins with these words, to make room. */
  async giveUp(words: string) {
    const line = (await this.lines("room")).find((it) => it.startsWith(words));
    await clickOn(this.surface, { role: "checkbox", name: (line ?? words).trim(), within: "main" });
    await this.press(this.words.storage.room.do, "fieldset");
  }

  /** From here on files are caught where the page hands them over: not every engine tells a driver of downloads. */
  catchFiles() {
    return this.surface.evaluate(() => {
      const { dataset } = document.documentElement;
      delete dataset["file"];
      URL.createObjectURL = (file) => {
        if (file instanceof Blob)
          void file.arrayBuffer().then((bytes) => {
            dataset["file"] = btoa(String.fromCharCode(...new Uint8Array(bytes)));
          });
        return "#";
      };
      HTMLAnchorElement.prototype.click = function click() {
        dataset["fileName"] = this.download;
      };
    });
  }

  /** The file that was handed over last. */
  async caught(): Promise<CaughtFile> {
    const file = () => this.surface.evaluate(() => document.documentElement.dataset["file"] ?? "");
    await expect.poll(file).not.toBe("");
    const name = await this.surface.evaluate(
      () => document.documentElement.dataset["fileName"] ?? "",
    );
    return { name, base64: await file() };
  }

  async download(): Promise<CaughtFile> {
    await this.catchFiles();
    await this.press(this.words.storage.backup.download);
    return this.caught();
  }

  /** Chooses a file to restore from. */
  choose(file: CaughtFile) {
    return this.surface.evaluate(({ name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const chosen = new DataTransfer();
      chosen.items.add(new File([bytes], name));
      const input = document.querySelector<HTMLInputElement>("input[type=file]");
      if (!input) throw new Error("There is nothing to choose a file with");
      input.files = chosen.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }, file);
  }

  /** What the open dialog says that restoring would do. */
  plan() {
    return this.surface.evaluate(() =>
      [...document.querySelectorAll("dialog[open] li")].map((it) => it.textContent),
    );
  }

  hasPlan(lines: readonly string[]) {
    return expect.poll(() => this.plan()).toEqual(lines);
  }

  /** Waits until it is said that copies have notes which are not here; blank where nothing is. */
  offersMissing(words: string) {
    return eventually(
      this.surface,
      () => document.querySelector(".banner p")?.textContent ?? "",
    ).toBe(words);
  }

  bringBackMissing() {
    return this.press(this.words.storage.missing.bringBack, ".banner");
  }

  async restore() {
    await this.press(this.words.storage.restore.do, "dialog");
    await eventually(this.surface, () => document.querySelector("dialog[open]") === null).toBe(
      true,
    );
  }

  bringBackToo() {
    return clickOn(this.surface, {
      role: "checkbox",
      name: this.words.storage.restore.bringBack,
      within: "dialog",
    });
  }
}

/** Takes the last byte that the browser gives this site. */
export const fillStorage = (surface: Surface) =>
  surface.evaluate(() => {
    let size = 0;
    for (let step = 1 << 22; step >= 1; step >>= 1) {
      try {
        localStorage.setItem("filler", "x".repeat(size + step));
        size += step;
      } catch {
        // Half as much may fit.
      }
    }
  });

export const emptyStorage = (surface: Surface) =>
  surface.evaluate(() => localStorage.removeItem("filler"));

/** A neighbour on the same origin, which clears what all of it keeps. */
export async function clearFromNextDoor(surface: Surface) {
  const neighbour = await surface.openTab();
  await neighbour.goto("icons/icon-192.png");
  await neighbour.evaluate(() => localStorage.clear());
}

/** As if the reader came with another browser: the notes are gone, and the second copies of the latest. */
export async function loseNotes(surface: Surface) {
  await surface.goto("icons/icon-192.png"); // the same origin, without the program, which saves by itself
  await surface.evaluate(async () => {
    localStorage.clear();
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open("hashiya-journal");
      opening.addEventListener("error", () => reject(new Error("IndexedDB refuses")));
      opening.addEventListener("success", () => {
        const clearing = opening.result.transaction("records", "readwrite");
        clearing.objectStore("records").clear();
        clearing.addEventListener("complete", () => {
          opening.result.close();
          resolve();
        });
      });
    });
    const { storageBuckets }: { storageBuckets?: { delete(name: string): Promise<void> } } =
      navigator as object;
    await storageBuckets?.delete("journal");
  });
}

/** The reader looks at another window and comes back. */
export const comeBack = (surface: Surface) =>
  surface.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));
