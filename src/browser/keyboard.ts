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
