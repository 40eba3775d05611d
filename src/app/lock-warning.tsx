import { useSyncExternalStore } from 'react';
import { Note } from '#ui/note';
import { useAppWords } from './app-words';
import { useSeat } from './seat-context';

/** Says a minute before that the device locks by itself, and what keeps it open. */
export function LockWarning() {
  const t = useAppWords();
  const { soon } = useSeat().seat.lock;
  if (!useSyncExternalStore(soon.subscribe, soon.get)) return null;
  return (
    <Note tone="warn" icon="lock" title={t('lock.soon')} live>
      <p>{t('lock.stay')}</p>
    </Note>
  );
}
