import { Link } from '@tanstack/react-router';
import { useAttention } from '#storage/use-attention';
import { Note } from '#ui/note';
import { useAppWords } from './app-words';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** What every screen says while unsent work is old or the browser may clear it, the computer's clock is wrong, or its disk is nearly full. */
export function Warnings() {
  const t = useAppWords();
  const { age, oldestMs, clockOffMs, disk } = useAttention();
  const off = Math.abs(clockOffMs);
  const way = clockOffMs > 0 ? 'ahead' : 'behind';
  const clock =
    off < 2 * HOUR_MS
      ? t(`warn.${way}`, { count: Math.round(off / MINUTE_MS) })
      : t(`warn.${way}Hours`, { count: Math.round(off / HOUR_MS) });
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
        <Note tone="warn" icon="clock" title={clock} live>
          <p>{t('warn.clockTodo')}</p>
        </Note>
      )}
      {disk.persistence === 'may-go' && oldestMs !== null && age !== 'very-old' && (
        <Note tone="warn" title={t('warn.mayGo')} live>
          <p>
            {t('warn.mayGoTodo')} <Link to="/vantar">{t('save.queue')}</Link>
          </p>
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
