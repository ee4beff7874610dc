/** Brings a face that is declared in `fonts.css`, as far as these letters need it; false where it cannot be had. */
export async function bringFace(family: string, letters: string): Promise<boolean> {
  try {
    const faces = await document.fonts.load(`1em "${family}"`, letters);
    // One that failed before is given as it is.
    return faces.length > 0 && faces.every(({ status }) => status === "loaded");
  } catch {
    return false;
  }
}

/** The first words of the text on the page, and their language; undefined where no text is open. */
export function wordsShown(count: number): { words: string; language: string } | undefined {
  const line = document.querySelector("#text .body .line");
  const words = line?.textContent.trim().split(/\s+/u).slice(0, count).join(" ");
  if (!line || !words) return undefined;
  return { words, language: line.closest("[lang]")?.getAttribute("lang") ?? "" };
}
