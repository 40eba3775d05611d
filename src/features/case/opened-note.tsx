import { useState } from 'react';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Button } from '#ui/button';
import { formatTime } from '#ui/dates';
import { Note } from '#ui/note';
import { useOpenedWords } from './opened-words';

/** Over every page of a case that is open with a reason: until when, that it is reviewed, and the way to close it sooner. */
export function OpenedNote({ view }: { view: DossierView }) {
  const t = useOpenedWords();
  const { actor } = useMe();
  const { endAssignment } = useOnlineCommands();
  const [failed, setFailed] = useState(false);
  if (!view.opened || view.until === null) return null;
  const end = async () => setFailed(!(await endAssignment({ dossierId: view.id, person: actor.person })).ok);
  return (
    <div role="group" aria-label={t('label')}>
      <Note tone="warn" icon="clock" title={t('title', { time: formatTime(view.until) })}>
        <p>{t('reviewed')}</p>
        <Button size="s" onPress={() => void end()}>
          {t('end')}
        </Button>
        <p role="status">{failed && t('notEnded', { time: formatTime(view.until) })}</p>
      </Note>
    </div>
  );
}
