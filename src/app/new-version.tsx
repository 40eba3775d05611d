import { useSyncExternalStore } from 'react';
import { Button } from '#ui/button';
import { Note } from '#ui/note';
import { useAppWords } from './app-words';
import { registerServiceWorker } from './service-worker';

// A failed registration costs the offline shell of this visit and nothing else.
const version = registerServiceWorker((error) => console.warn('no service worker', error));

/** Says that a newer version waits. It is taken when the person says so, never under an open form. */
export function NewVersion() {
  const t = useAppWords();
  const waits = useSyncExternalStore(version.subscribe, version.get);
  if (!waits) return null;
  return (
    <Note tone="info" title={t('update.ready')} live>
      <Button size="s" onPress={version.accept}>
        {t('update.load')}
      </Button>
    </Note>
  );
}
