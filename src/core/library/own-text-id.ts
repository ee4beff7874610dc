/** Whether an article's id is that of a text of one's own: no published one begins so. */
export const isOwnTextId = (id: string): boolean => id.startsWith("own-");
