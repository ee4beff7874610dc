import { useCallback, useEffect, useState } from "react";
import { hashAddress } from "../browser/net/hash-address";
import { letterOf } from "../browser/page/keyboard";
import { useTranslation } from "../i18n/react";
import { Late } from "../ui/Late";
import { latePart } from "./late-part";

const [go, GoPlaces] = latePart(async () => (await import("./GoPlaces")).GoPlaces, "go");
const GO = [go];

/** Ctrl or ⌘ with K, on any page: the way to anything by a few letters. */
export function GoEntry() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
      if (defaultPrevented || altKey || shiftKey || ctrlKey === metaKey) return;
      if (letterOf(event) !== "k" || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  // Another page than the one over which it was opened.
  useEffect(() => (isOpen ? hashAddress.subscribe(close) : undefined), [close, isOpen]);

  if (!isOpen) return null;
  return (
    <Late parts={GO} name={t("library.title")} isBanner onClose={close}>
      <GoPlaces onClose={close} />
    </Late>
  );
}
