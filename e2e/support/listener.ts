import { createServer } from "node:http";

/** A place that a page can tell things to, whoever opened it. */
export type Listener<Message> = {
  /** `fetch(url, { method: "POST", mode: "no-cors", body })`, with JSON as the body. */
  readonly url: string;
  /** What arrived whole, in the order in which it did. */
  readonly heard: readonly Message[];
  stop(): void;
};

export async function listen<Message>(): Promise<Listener<Message>> {
  const heard: Message[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("error", () => undefined); // whoever spoke was killed in the middle of it
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      if (request.method === "POST") heard.push(JSON.parse(Buffer.concat(parts).toString()));
      response.end();
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    heard,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
