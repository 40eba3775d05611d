/** The seven steps of the routine, from the need to following up and closing. */
export const STEPS = ['need', 'consent', 'prepare', 'call', 'meeting', 'plan', 'follow-up'] as const;
export type StepName = (typeof STEPS)[number];
