import type { Page } from "@playwright/test";
import { clicking, type Modifier, type Point } from "./webdriver-actions";

/**
 * Playwright sends Firefox each half of a click by itself, and Firefox then never
 * counts to two. One WebDriver BiDi action that holds them all does; Playwright
 * has no public way to send it. (Seen with Playwright 1.64 and Firefox 153.)
 */
export async function clickRepeatedly(
  page: Page,
  at: Point,
  how: { readonly count: number; readonly modifiers: readonly Modifier[] },
) {
  const connection: Connection = Reflect.get(page, "_connection");
  const session: BidiSession = Reflect.get(connection.toImpl(page).delegate, "_session");
  await session.send("input.performActions", {
    context: session.sessionId,
    actions: clicking(at, how.count, how.modifiers),
  });
}

type Connection = { toImpl(page: Page): { readonly delegate: object } };

type BidiSession = {
  readonly sessionId: string;
  send(method: string, parameters: object): Promise<unknown>;
};
