/** What is taken down at a meeting in one line. */
export type Captured = 'need' | 'goal' | 'action';

/** The letters that take the written line down, for whoever has left the field. By the Swedish words, in every language. */
export const CAPTURE_KEYS: Readonly<Record<string, Captured>> = { b: 'need', m: 'goal', i: 'action' };
