import { hashAddress } from "../browser/net/hash-address";
import { isTyping } from "../browser/page/keyboard";
import { onLaunch } from "../browser/net/launched";

/** A shorter paste is a word that missed its field, not a text. */
const SHORTEST_PASTE = 80; // UTF-16 code units

/**
 * A file that is dropped, or a text that is pasted outside of any field, is to be read: it leads to the library,
 * where it is looked at. The window hears of it last: pages that take what is dropped themselves have answered before.
 */
export function listenForCarried(): void {
  const bringData = (data: DataTransfer | null) =>
    bring({
      files: [...(data?.files ?? [])],
      page: data?.getData("text/html") ?? "",
      plain: data?.getData("text/plain") ?? "",
    });
  onLaunch(({ files, text }) => void bring({ files, page: "", plain: text }));
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
  addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault());
  addEventListener("drop", (event) => {
    if (event.defaultPrevented || !hasFiles(event)) return;
    event.preventDefault();
    void bringData(event.dataTransfer);
  });
  addEventListener("paste", (event) => {
    const { clipboardData: data } = event;
    const isText = (data?.getData("text/plain").length ?? 0) >= SHORTEST_PASTE;
    if (event.defaultPrevented || isTyping(event) || !(isText || data?.files.length)) return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    void bringData(data);
  });
}

type Carried = {
  readonly files: readonly File[];
  readonly page: string;
  readonly plain: string;
};

async function bring({ files, page, plain }: Carried) {
  const { carriedHere } = await import("../state/texts/carried-here");
  if (files.length > 0) carriedHere.put({ files });
  else {
    const { textFrom } = await import("../browser/work/text-files");
    const text = textFrom({ page, plain });
    if (!text) return;
    carriedHere.put({ files: [], text });
  }
  hashAddress.goTo("/library");
}
