import { callsBehind } from '#domain/call-change';
import { childFirstName } from '#domain/child';
import { meeting } from '#domain/meeting';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { useOutbox } from '#storage/use-outbox';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Note } from '#ui/note';
import { useCallWords } from './call-words';
import { KeptCall } from './kept-call';
import { refusedFor, tellCalled } from './tell-called';
import { useAct } from './use-act';
import { useRecipientWords } from './use-recipient-words';

/** Says that the called have been told something else than what holds now, and lets it be put right. */
export function CallsBehind({ view }: { view: DossierView }) {
  const t = useCallWords();
  const { actor } = useMe();
  const now = useNow();
  const { items } = useOutbox();
  const wordsOf = useRecipientWords(view, childFirstName(view.dossier) || t('theChild'));
  const { act, note } = useAct(view.id, t('refusedCall'));
  return (
    <>
      {view.dossier
        .list(meeting)
        .filter((one) => one.unit === actor.unit)
        .map((one) => {
          const behind = callsBehind(view.dossier, one, view.facts, now);
          // Whom the server did not tell it will not tell the next time either.
          const kept = behind.filter(({ id }) => refusedFor(items, id).length > 0);
          return (
            <div key={one.id}>
              {kept.map((each) => (
                <KeptCall
                  key={each.id}
                  caseId={view.id}
                  callId={each.id}
                  who={wordsOf(each.body.recipient).name}
                  refused={refusedFor(items, each.id)}
                />
              ))}
              {behind.length > kept.length && (
                <Note tone="warn" title={t(one.body.status === 'cancelled' ? 'behind.cancelled' : 'behind.changed')}>
                  {note}
                  <Actions>
                    <Button
                      kind="primary"
                      icon="send"
                      onPress={() => void tellCalled(view, one.id, now, items, act, t('behind.done'))}
                    >
                      {t('behind.do')}
                    </Button>
                  </Actions>
                </Note>
              )}
            </div>
          );
        })}
    </>
  );
}
