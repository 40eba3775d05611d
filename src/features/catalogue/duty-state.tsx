import { civilDate } from '#domain/civil-date';
import type { Responsibility } from '#domain/responsibility';
import { useNow } from '#storage/use-now';
import { formatDate } from '#ui/dates';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { useDutyWords } from './duty-words';

/** That a duty does not hold today: it is to begin, or has ceased. Nothing where it holds. */
export function DutyState({ duty }: { duty: Responsibility }) {
  const t = useDutyWords();
  const language = useLanguage();
  const today = civilDate(useNow());
  const day = (date: string) => formatDate(date, language, { year: true });
  if (duty.validTo !== null && duty.validTo < today)
    return <Status tone="idle">{t('endedOn', { date: day(duty.validTo) })}</Status>;
  if (duty.validFrom > today) return <Status tone="info">{t('begins', { date: day(duty.validFrom) })}</Status>;
  return null;
}
