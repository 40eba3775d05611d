import { Link } from '@tanstack/react-router';
import { useAttention } from '#storage/use-attention';
import { Note } from '#ui/note';
import { useAppWords } from './app-words';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** What every screen says while unsent work is at risk, the computer's clock is wrong, or its disk is nearly full. */
export function Warnings() {
  const t = useAppWords();
  const { age, oldestMs, clockOffMs, disk } = useAttention();
  const minutes = Math.round(Math.abs(clockOffMs) / MINUTE_MS);
  return (
    <>
      {age === 'very-old' && (
        <Note tone="stop" title={t('warn.veryOld', { count: Math.floor((oldestMs ?? 0) / (24 * HOUR_MS)) })} live>
          <p>
            {t('warn.oldTodo')} <Link to="/vantar">{t('save.queue')}</Link>
          </p>
        </Note>
      )}
      {clockOffMs !== 0 && (
        <Note
          tone="warn"
          icon="clock"
          title={t(clockOffMs > 0 ? 'warn.ahead' : 'warn.behind', { count: minutes })}
          live
        >
          <p>{t('warn.clockTodo')}</p>
        </Note>
      )}
      {disk.nearlyFull && (
        <Note tone="warn" title={t('warn.full')} live>
          <p>{t('warn.fullTodo')}</p>
        </Note>
      )}
    </>
  );
}
