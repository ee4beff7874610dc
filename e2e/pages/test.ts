import type { Page } from "@playwright/test";
import { ar } from "./words";
import type { Messages } from "../../src/i18n/messages";
import { test as base } from "../fixtures";
import { playwrightSurface, type Surface } from "../support/surface";
import { Desk } from "./desk";
import { Layers } from "./layers";
import { Margin } from "./margin";
import { Reader } from "./reader";
import { StoragePage } from "./storage-page";

export { eventually, expect } from "../fixtures";

export type Pages = {
  readonly surface: Surface;
  readonly reader: Reader;
  readonly margin: Margin;
  readonly desk: Desk;
  readonly storage: StoragePage;
};

/** With what only some stories look at. */
export type AllPages = Pages & { readonly layers: Layers };

/** The stories' `test`, with the reader's parts on the engine's own surface. */
export const test = base.extend<Omit<AllPages, "surface">>({
  reader: ({ surface }, use) => use(new Reader(surface)),
  margin: ({ surface }, use) => use(new Margin(surface)),
  desk: ({ surface }, use) => use(new Desk(surface)),
  storage: ({ surface }, use) => use(new StoragePage(surface)),
  layers: ({ surface }, use) => use(new Layers(surface)),
});

/** The reader's parts on another tab, or in another language. */
export const pagesOn = (surface: Surface, words: Messages = ar): AllPages => ({
  surface,
  reader: new Reader(surface, words),
  margin: new Margin(surface, words),
  desk: new Desk(surface, words),
  storage: new StoragePage(surface, words),
  layers: new Layers(surface, words),
});

/** The same on a page of Playwright's, for what only Playwright can do. */
export function pagesOnPage(page: Page, words: Messages = ar): AllPages {
  const isFirefox = page.context().browser()?.browserType().name() === "firefox";
  return pagesOn(playwrightSurface(page, isFirefox ? "firefox" : "chromium"), words);
}
