import { callsBehind } from '#domain/call-change';
import { meeting } from '#domain/meeting';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Note } from '#ui/note';
import { useCallWords } from './call-words';
import { tellCalled } from './tell-called';
import { useAct } from './use-act';

/** Says that the called have been told something else than what holds now, and lets it be put right. */
export function CallsBehind({ view }: { view: DossierView }) {
  const t = useCallWords();
  const { actor } = useMe();
  const now = useNow();
  const { act, note } = useAct(view.id, t('refusedCall'));
  const behind = view.dossier
    .list(meeting)
    .filter((one) => one.unit === actor.unit && callsBehind(view.dossier, one, view.facts, now).length > 0);
  return (
    <>
      {behind.map((one) => (
        <Note
          key={one.id}
          tone="warn"
          title={t(one.body.status === 'cancelled' ? 'behind.cancelled' : 'behind.changed')}
        >
          {note}
          <Actions>
            <Button
              kind="primary"
              icon="send"
              onPress={() => void tellCalled(view, one.id, now, act, t('behind.done'))}
            >
              {t('behind.do')}
            </Button>
          </Actions>
        </Note>
      ))}
    </>
  );
}
