/** Whether the system has a sheet to send an address with. It needs a secure context. */
export const hasShareSheet = (): boolean => typeof navigator.share === "function";

/** What became of it: `refused` where the system did not open its sheet. */
export type Sending = "sent" | "given-up" | "refused";

/** Whether that sheet takes this file. */
export const canShareFile = (file: File): boolean =>
  typeof navigator.canShare === "function" && navigator.canShare({ files: [file] });

/** Opens the system's sheet with an address. To be called while a click is being handled. */
export async function openShareSheet(what: {
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  readonly files?: File[];
}): Promise<Sending> {
  try {
    await navigator.share(what);
    return "sent";
  } catch (error) {
    // The one name that says that the reader closed the sheet. (Web Share API, 2.1.2)
    return error instanceof DOMException && error.name === "AbortError" ? "given-up" : "refused";
  }
}
