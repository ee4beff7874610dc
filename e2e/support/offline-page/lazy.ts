declare const DEPLOY: string;

export const lazy = `lazy ${DEPLOY}`;
