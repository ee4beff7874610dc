/**
 * Sends a worker a question. One of an earlier version gives no answer: what is returned stops
 * listening for it.
 */
export function askWorker(
  worker: ServiceWorker,
  question: unknown,
  onAnswer: (answer: unknown) => void,
): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    port1.close();
    onAnswer(data);
  });
  port1.start();
  worker.postMessage(question, [port2]);
  return () => port1.close();
}
