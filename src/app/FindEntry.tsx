import { useEffect, useState } from "react";
import { isTyping, letterOf } from "../browser/page/keyboard";
import { useTranslation } from "../i18n/react";
import { IconButton } from "../ui/IconButton";
import { FindDesk } from "./lazy-features";

/** The way to the search in the text: a button, and the key that browsers search with; in its field that key is the browser's. */
export function FindEntry() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState("");

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, shiftKey, target } = event;
      if (altKey || shiftKey || ctrlKey === metaKey || letterOf(event) !== "f") return;
      const field = document.querySelector<HTMLInputElement>(".find-field");
      if (target === field || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      const selected = isTyping(event) ? "" : String(getSelection()).trim();
      if (selected !== "" && selected.length < LONGEST) setWords(selected);
      setOpen(true);
      field?.select();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <>
      <IconButton
        icon="search"
        label={t("bar.find")}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && <FindDesk words={words} onWords={setWords} onClose={() => setOpen(false)} />}
    </>
  );
}

/** A longer selection is marked, not sought; in UTF-16 code units. */
const LONGEST = 100;
