import { useSyncExternalStore } from 'react';
import { useDevice } from '#storage/device-context';
import { Button } from '#ui/button';
import { Note } from '#ui/note';
import { useAppWords } from './app-words';
import { registerServiceWorker, type NewVersion as Version } from './service-worker';

// A failed registration costs the offline shell of this visit and nothing else.
const registered = registerServiceWorker((error) => console.warn('no service worker', error));

/** Says that a newer version waits. It is taken when the person says so, never under an open form. */
export function NewVersion({ version = registered }: { version?: Version }) {
  const t = useAppWords();
  const { drafts } = useDevice();
  const waits = useSyncExternalStore(version.subscribe, version.get);
  // Taking it reloads the page: what was typed in the last second goes to the disk first.
  const take = () => void drafts.flush().then(version.accept);
  if (!waits) return null;
  return (
    <Note tone="info" title={t('update.ready')} live>
      <Button size="s" onPress={take}>
        {t('update.load')}
      </Button>
    </Note>
  );
}
