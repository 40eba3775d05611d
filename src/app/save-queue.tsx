import { Link } from '@tanstack/react-router';
import { useAttention } from '#storage/use-attention';
import { useSyncState } from '#storage/use-sync-state';
import { formatDateTime, formatTime } from '#ui/dates';
import { Note } from '#ui/note';
import { Popover } from '#ui/popover';
import { SaveState } from '#ui/save-state';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import { useAppWords } from './app-words';

/** How saving stands, in words; opens to say what waits and when the server was last reached. */
export function SaveQueue() {
  const t = useAppWords();
  const language = useLanguage();
  const { state, waiting, files, lastSync } = useSyncState();
  const { age, disk } = useAttention();
  const words = state === 'all' && lastSync ? t('save.allAt', { time: formatTime(lastSync) }) : t(`save.${state}`);
  return (
    <Popover bare label={t('save.label')} trigger={<SaveState state={state}>{words}</SaveState>}>
      {(close) => (
        <Stack gap="s">
          {(waiting > 0 || files === 0) && (
            <p>{waiting > 0 ? t('save.waiting', { count: waiting }) : t('save.nothingWaiting')}</p>
          )}
          {files > 0 && <p>{t('save.files', { count: files })}</p>}
          <p>{lastSync ? t('save.lastSync', { time: formatDateTime(lastSync, language) }) : t('save.neverSynced')}</p>
          {age !== 'fresh' && <Note tone="warn" title={t('warn.old')} />}
          {disk.persistence === 'may-go' && (
            <Note tone="warn" title={t('warn.mayGo')}>
              <p>{t('warn.mayGoTodo')}</p>
            </Note>
          )}
          <Link to="/vantar" onClick={close}>
            {t('save.queue')}
          </Link>
        </Stack>
      )}
    </Popover>
  );
}
