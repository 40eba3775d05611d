import type { LogCheckLine } from '#storage/online-commands';
import { formatDate } from '#ui/dates';
import { useLanguage } from '#ui/words';
import { useLogCheckWords } from './log-check-words';

/** The period of a check in words. The first has no beginning but the log's own. */
export function usePeriod(): (line: Pick<LogCheckLine, 'from' | 'to'>) => string {
  const t = useLogCheckWords();
  const language = useLanguage();
  const date = (at: number) => formatDate(at, language, { year: true });
  return ({ from, to }) => (from === 0 ? date(to) : t('span', { from: date(from), to: date(to) }));
}
