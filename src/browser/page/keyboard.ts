/** Whether a key goes into a field, where letters are text and arrows move the caret. */
export const isTyping = ({
  target,
  isComposing = false,
}: Pick<Event, "target"> & { readonly isComposing?: boolean }): boolean =>
  isComposing ||
  (target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("textarea, select, input:not([type=radio], [type=checkbox])")));

/**
 * The Latin letter of the key that was pressed, also on an Arabic keyboard, where the key of N
 * gives «ى»: a shortcut is then the same key on every layout.
 */
export function letterOf({ key, code }: KeyboardEvent): string {
  if (/^[a-z]$/iu.test(key)) return key.toLowerCase();
  return /^Key([A-Z])$/u.exec(code)?.[1]?.toLowerCase() ?? key;
}

/** On a Mac Control and Option together are VoiceOver's own, and Command is the system's. */
const isMac = (): boolean => /Mac|iP(?:hone|ad)/u.test(navigator.userAgent);

/** What is held with the program's own combinations, as it is written on the keys. */
export const heldKeys = (): string => (isMac() ? "⌥" : "Ctrl+Alt");

/**
 * What is held with a key: nothing, or what makes a combination of the program's own. Undefined for all else: with
 * Shift and Alt layouts are switched and Orca lists what is on the page, with Shift and Control browsers and Windows
 * have keys of their own, with Alt alone menus open, and NVDA, JAWS and Orca take letters alone for themselves.
 */
export function heldWith(event: KeyboardEvent): "nothing" | "combination" | undefined {
  const { ctrlKey, altKey, metaKey, shiftKey } = event;
  if (metaKey) return undefined;
  if (!ctrlKey && !altKey) return "nothing";
  return altKey && ctrlKey !== isMac() && !shiftKey ? "combination" : undefined;
}
