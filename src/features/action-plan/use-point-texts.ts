import { SECTOR_GROUP_WORDS } from '#domain/action-plan-words';
import { LEVEL_WORDS } from '#domain/deviation-words';
import { listed } from '#domain/listed';
import type { YearPoint } from '#domain/year-wheel';
import type { Occurrence } from '#domain/year-wheel-points';
import { formatDate, formatDay, isoWeek } from '#ui/dates';
import { useLanguage } from '#ui/words';
import { useYearWords } from './year-words';

/** How a fixed point is told in words: when, for whom, how long before. */
export function usePointTexts() {
  const t = useYearWords();
  const language = useLanguage();
  const forWhom = ({ forWhom: whom }: YearPoint): string => {
    if (whom.who === 'everybody') return t('everybody');
    if (whom.who === 'forum') return LEVEL_WORDS[whom.forum][language];
    return listed(
      whom.sectors.map((one) => SECTOR_GROUP_WORDS[one][language]),
      language,
    );
  };
  const lead = ({ leadDays }: YearPoint) => (leadDays === 0 ? t('noLead') : t('leadDays', { count: leadDays }));
  /** When it falls in a year. */
  const at = ({ point, due }: Pick<Occurrence, 'point' | 'due'>): string => {
    const { every } = point.body.when;
    if (every === 'year') return t('inYear', { year: due.slice(0, 4) });
    if (every === 'week') return t('inWeek', { week: isoWeek(due) });
    return formatDay(due, language);
  };
  /** When it is, whatever the year: as its history tells it. */
  const rule = ({ when }: YearPoint): string => {
    if (when.every === 'year') return t('undated');
    if (when.every === 'week') return t('inWeek', { week: when.week });
    if (when.every === 'once') return formatDate(when.date, language, { year: true });
    return formatDate(`2024-${String(when.month).padStart(2, '0')}-${String(when.day).padStart(2, '0')}`, language);
  };
  return { forWhom, lead, at, rule };
}
