import type { Page } from "@playwright/test";

/**
 * Acts in Firefox by one WebDriver BiDi command, for what Playwright does otherwise there:
 * it sends each half of a click by itself, so that Firefox never counts to two, and it sets
 * letters that are not on an English keyboard as a script would, so that React does not hear
 * of them. Playwright has no public way to send it. (Seen with Playwright 1.64, Firefox 153.)
 */
export async function actInFirefox(page: Page, actions: readonly object[]) {
  const connection: Connection = Reflect.get(page, "_connection");
  const session: BidiSession = Reflect.get(connection.toImpl(page).delegate, "_session");
  await session.send("input.performActions", { context: session.sessionId, actions });
}

type Connection = { toImpl(page: Page): { readonly delegate: object } };

type BidiSession = {
  readonly sessionId: string;
  send(method: string, parameters: object): Promise<unknown>;
};
