import {
  clicking,
  dragging,
  type Modifier,
  moving,
  type Point,
  pressing,
  typing,
} from "./webdriver-actions";

const COMMAND_LIMIT = 60_000; // milliseconds for one command, a slow page included
const CLOSE_LIMIT = 5_000; // milliseconds, then its processes are ended

/** `shown` is the handle of the tab that the driver's commands go to. */
export type Session = { readonly address: string; shown: string };

/** One tab of WebKitGTK. Points are CSS pixels from the viewport's top left corner. */
export class WebKit {
  constructor(
    private readonly session: Session,
    private readonly handle: string,
    private readonly stopBrowser: () => void,
  ) {}

  private async call<T>(method: string, path: string, body?: object): Promise<T> {
    const { session, handle } = this;
    if (session.shown !== handle) {
      await command(session.address, "POST", "/window", { handle });
      session.shown = handle;
    }
    return command(session.address, method, path, body);
  }

  /** A second tab of the same profile, as a window: a tab behind another crashes when it is clicked. */
  async openTab(): Promise<WebKit> {
    const { handle } = await this.call<{ handle: string }>("POST", "/window/new", {
      type: "window",
    });
    return new WebKit(this.session, handle, this.stopBrowser);
  }

  private async act(actions: readonly object[]) {
    await this.call("POST", "/actions", { actions });
    await this.call("DELETE", "/actions");
  }

  async goto(url: string) {
    await this.call("POST", "/url", { url });
  }

  async reload() {
    await this.call("POST", "/refresh", {});
  }

  async url(): Promise<string> {
    return this.call("GET", "/url");
  }

  /** Runs the body of a function that says `return …`; its arguments are in `arguments`. */
  async eval<T>(body: string, ...args: readonly unknown[]): Promise<T> {
    return this.call("POST", "/execute/sync", { script: body, args });
  }

  /** As `eval`, for a body that may `await`. */
  async evalAsync<T>(body: string, ...args: readonly unknown[]): Promise<T> {
    const script = `
      const done = arguments[arguments.length - 1];
      const given = Array.prototype.slice.call(arguments, 0, -1);
      (async function () { ${body} }).apply(window, given).then(
        (value) => done(value === undefined ? {} : { value }),
        (error) => done({ error: String(error && error.stack ? error + "\\n" + error.stack : error) }),
      );`;
    type Outcome = { value: T; error?: undefined } | { error: string };
    const outcome = await this.call<Outcome>("POST", "/execute/async", { script, args });
    if (outcome.error !== undefined) throw new Error(`In the page: ${outcome.error}`);
    return outcome.value;
  }

  click(at: Point, { count = 1, modifiers = [] as readonly Modifier[] } = {}) {
    return this.act(clicking(at, count, modifiers));
  }

  move(to: Point) {
    return this.act(moving(to));
  }

  drag(points: readonly Point[], modifiers: readonly Modifier[] = []) {
    return this.act(dragging(points, modifiers));
  }

  /** A key by name, with what is held: `Shift+ArrowLeft`. */
  press(combination: string) {
    return this.act(pressing(combination));
  }

  type(text: string) {
    return this.act(typing(text));
  }

  /** The viewport as a PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from(await this.call<string>("GET", "/screenshot"), "base64");
  }

  /** The viewport's size, in CSS pixels. */
  async size(): Promise<{ width: number; height: number }> {
    return this.eval("return { width: innerWidth, height: innerHeight }");
  }

  /** Resizes the window until the viewport has this size; a window has a least width of its own. */
  async setSize(size: { width: number; height: number }) {
    for (let attempt = 0; attempt < 20; attempt++) {
      const inner = await this.size();
      if (inner.width === size.width && inner.height === size.height) return;
      const outer = await this.call<typeof size>("GET", "/window/rect");
      await this.call("POST", "/window/rect", {
        width: outer.width + size.width - inner.width,
        height: outer.height + size.height - inner.height,
      });
      await new Promise((resume) => setTimeout(resume, 50));
    }
    throw new Error(`The window cannot be made ${size.width} × ${size.height}`);
  }

  /** Ends the session, all its tabs included. */
  async close() {
    await command(this.session.address, "DELETE", "", undefined, CLOSE_LIMIT).catch(
      () => undefined,
    );
    this.stopBrowser();
  }
}

/** One command of the protocol; `limit` is in milliseconds. */
export async function command<T>(
  base: string,
  method: string,
  path: string,
  body?: object,
  limit = COMMAND_LIMIT,
): Promise<T> {
  const response = await fetch(base + path, {
    method,
    signal: AbortSignal.timeout(limit),
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch((cause: unknown) => {
    throw new Error(`WebKitGTK did not answer ${method} ${path}`, { cause });
  });
  if (!response.ok) {
    const { value }: { value: { error: string; message: string } } = await response.json();
    const { error, message } = value;
    throw new Error(`WebKitGTK refused ${method} ${path}: ${error}: ${message}`);
  }
  const { value }: { value: T } = await response.json();
  return value;
}
