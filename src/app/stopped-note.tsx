import { useSyncState } from '#storage/use-sync-state';
import { Button } from '#ui/button';
import { Note } from '#ui/note';
import { useAppWords } from './app-words';

/** Says that sending has stopped until somebody acts, why, that nothing is lost, and offers what there is to do. */
export function StoppedNote({ onDoor, onTryAgain }: { onDoor(): void; onTryAgain(): void }) {
  const t = useAppWords();
  const { stopped } = useSyncState();
  if (!stopped) return null;
  const offers = {
    'signed-out': { words: t('stopped.signIn'), does: onDoor },
    'account-closed': { words: t('me.signOut'), does: onDoor },
    'old-client': { words: t('stopped.reload'), does: () => location.reload() },
    'wrong-actor': { words: t('stopped.tryAgain'), does: onTryAgain },
    broken: { words: t('stopped.tryAgain'), does: onTryAgain },
  };
  const { words, does } = offers[stopped];
  return (
    <Note tone="stop" title={t(`stopped.${stopped}`)} live>
      <Button size="s" onPress={does}>
        {words}
      </Button>
    </Note>
  );
}
