import { useEffect, useState } from "react";

/** Takes files and texts that are dropped anywhere on the page; tells whether some are held over it. */
export function useDropped(
  onText: (text: string) => void,
  onFiles: (files: readonly File[]) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const leave = new AbortController();
    const listen = (type: "dragover" | "dragleave" | "drop", onEvent: (event: DragEvent) => void) =>
      document.addEventListener(type, onEvent, { signal: leave.signal });
    listen("dragover", (event) => {
      event.preventDefault();
      setOver(true);
    });
    listen("dragleave", ({ relatedTarget }) => relatedTarget === null && setOver(false));
    listen("drop", (event) => {
      event.preventDefault();
      setOver(false);
      const { files, text } = carried(event.dataTransfer);
      if (files.length > 0) onFiles(files);
      else if (text !== "") onText(text);
    });
    return () => leave.abort();
  }, [onFiles, onText]);
  return isOver;
}

/** What a drop or a paste brings: files, or a text. */
export const carried = (data: DataTransfer | null) => ({
  files: [...(data?.files ?? [])],
  text: data?.getData("text/plain") || data?.getData("text/uri-list") || "",
});
