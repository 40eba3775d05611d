import { useMe } from '#storage/use-me';
import { formatFullDay } from '#ui/dates';
import { useLanguage } from '#ui/words';
import { useHelpWords } from './help-words';

/** Gives any value of a field in words: a day, yes or no, the names inside an object; empty where there is none. */
export function useShownValue(): (value: unknown) => string {
  const t = useHelpWords();
  const language = useLanguage();
  const { unit } = useMe();
  const show = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('emptyValue');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatFullDay(value, language);
    if (typeof value === 'string') return unit(value)?.name ?? value;
    if (typeof value === 'number') return String(value);
    const inside = Object.entries(value).filter(([key, each]) => key !== 'type' && each !== '' && each !== null);
    return inside.map(([, each]) => show(each)).join(', ');
  };
  return show;
}
