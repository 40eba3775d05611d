import { Link } from '@tanstack/react-router';
import { useRestored } from '#storage/use-restored';
import { Button } from '#ui/button';
import { formatDateTime } from '#ui/dates';
import { Note } from '#ui/note';
import { useLanguage } from '#ui/words';
import { useRestoredWords } from './restored-words';

/** Says that the server came back from an older backup, what was sent again, and what could not be; until it is read. */
export function RestoredNotice() {
  const t = useRestoredWords();
  const language = useLanguage();
  const { restored, seen } = useRestored();
  if (!restored) return null;
  const { to, again, refused, dropped } = restored;
  const title = to === null ? t('titleUntimed') : t('title', { time: formatDateTime(to, language) });
  return (
    <Note tone={refused > 0 || dropped !== null ? 'stop' : 'warn'} title={title} live>
      {(again > 0 || refused === 0) && <p>{again > 0 ? t('again', { count: again }) : t('none')}</p>}
      {refused > 0 && (
        <p>
          {t('refused', { count: refused })} <Link to="/hjalp">{t('help')}</Link>
        </p>
      )}
      {dropped !== null && (to === null || to < dropped) && (
        <p>{t('dropped', { time: formatDateTime(dropped, language) })}</p>
      )}
      <p>{t('others')}</p>
      <Button size="s" onPress={seen}>
        {t('seen')}
      </Button>
    </Note>
  );
}
