const KEY = 'samplan.tour';
const SEEN = 'seen';

const heard = new Set<() => void>();

function write(value: string): void {
  localStorage.setItem(KEY, value);
  for (const listener of heard) listener();
}

/**
 * Where the tour stands in this browser: nothing yet, at a step (by its name), or seen. It says nothing of who uses the
 * device, nor of any case.
 */
export const tourState = {
  get: (): string | null => localStorage.getItem(KEY),
  subscribe(listener: () => void): () => void {
    heard.add(listener);
    return () => void heard.delete(listener);
  },
  begin: (step = 'case'): void => write(step),
  goTo: write,
  end: (): void => write(SEEN),
  isRunning: (at: string | null): at is string => at !== null && at !== SEEN,
};
