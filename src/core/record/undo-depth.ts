/** How many steps of one text are remembered. */
export const DEPTH = 50;
