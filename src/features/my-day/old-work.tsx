import { Link } from '@tanstack/react-router';
import { useAttention } from '#storage/use-attention';
import { Note } from '#ui/note';
import { useMyDayWords } from './my-day-words';

const HOUR_MS = 3_600_000;

/** Says that something has waited a day to be sent. After three, every screen says it. */
export function OldWork() {
  const t = useMyDayWords();
  const { age, oldestMs } = useAttention();
  if (age !== 'old') return null;
  return (
    <Note tone="warn" icon="clock" title={t('oldWork', { count: Math.floor((oldestMs ?? 0) / HOUR_MS) })}>
      <p>
        {t('oldWorkTodo')} <Link to="/vantar">{t('toQueue')}</Link>
      </p>
    </Note>
  );
}
