import { useQueueWords } from './queue-words';

const MINUTE_MS = 60_000;

/** Gives an age (ms) in words, in the greatest unit that fits: "for 2 hours ago". Below a minute it is "just now". */
export function useAge(): (ms: number) => string {
  const t = useQueueWords();
  return (ms) => {
    const minutes = Math.floor(ms / MINUTE_MS);
    if (minutes < 1) return t('justNow');
    if (minutes < 60) return t('minutes', { count: minutes });
    if (minutes < 24 * 60) return t('hours', { count: Math.floor(minutes / 60) });
    return t('days', { count: Math.floor(minutes / (24 * 60)) });
  };
}
