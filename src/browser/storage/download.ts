/** Hands the reader a file with this text, under this name. */
export const downloadText = (name: string, text: string, type: string): void =>
  download(name, new Blob([text], { type }));

/** As `downloadText`, for a file of bytes. */
export const downloadBytes = (name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void =>
  download(name, new Blob([bytes], { type }));

/** As `downloadText`, for what is a file already. */
export function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Safari reads the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
