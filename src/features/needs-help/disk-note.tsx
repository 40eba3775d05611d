import { useAttention } from '#storage/use-attention';
import { Note } from '#ui/note';
import { useQueueWords } from './queue-words';

/** What it means that the browser does not promise to keep what rests here, and what one can do. */
export function DiskNote() {
  const t = useQueueWords();
  const { disk } = useAttention();
  if (disk.persistence !== 'may-go') return null;
  return (
    <Note tone="warn" title={t('mayGo')}>
      <p>{t('mayGoTodo')}</p>
    </Note>
  );
}
