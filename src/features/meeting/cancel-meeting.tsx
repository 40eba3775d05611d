import { useState } from 'react';
import { countedCalls } from '#domain/awaited-calls';
import { cancelMeeting } from '#domain/meeting';
import { useDevice } from '#storage/device-context';
import type { DossierView } from '#storage/dossier-view';
import { useDraft } from '#storage/use-draft';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { useCheckedForm } from '#ui/checked-form';
import { ErrorSummary } from '#ui/error-summary';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useCallWords } from './call-words';
import { tellCalled } from './tell-called';
import { useAct } from './use-act';

/** Cancels the meeting with the reason that the called get to read. */
export function CancelMeeting({ view, meetingId }: { view: DossierView; meetingId: string }) {
  const t = useCallWords();
  const { act, note } = useAct(view.id, t('refused'));
  const device = useDevice();
  const isCalled = countedCalls(view.dossier, view.facts, meetingId).length > 0;
  const draft = useDraft(`cancelMeeting:${meetingId}`, '');
  const reason = draft.value;
  const [asking, setAsking] = useState(draft.restored);
  const checked = useCheckedForm({
    schema: cancelMeeting.args,
    args: () => ({ meetingId, reason }),
    words: reason.trim() === '' ? { reason: t('cancel.missing') } : undefined,
  });
  const cancel = async () => {
    const args = checked.check();
    if (!args || !(await act(cancelMeeting, args, isCalled ? undefined : t('cancel.done')))) return;
    await draft.clear();
    if (isCalled)
      await tellCalled(
        device.dossier(view.id) ?? view,
        meetingId,
        device.now.get(),
        device.outbox.get(),
        act,
        t('cancel.told'),
      );
  };
  if (!asking)
    return (
      <Actions>
        <Button kind="quiet" onPress={() => setAsking(true)}>
          {t('cancel.open')}
        </Button>
      </Actions>
    );
  return (
    <Section title={t('cancel.open')} tone="stop">
      <Stack>
        <ErrorSummary title={checked.errors.title} errors={checked.errors.list} attempt={checked.attempt} />
        <TextField
          id="reason"
          label={t('cancel.reason')}
          hint={t('cancel.reasonHint')}
          value={reason}
          onChange={(event) => draft.set(event.currentTarget.value)}
          error={checked.errors.of('reason')}
        />
        {note}
        <Actions>
          <Button kind="danger" onPress={() => void cancel()}>
            {t('cancel.do')}
          </Button>
          <Button kind="quiet" onPress={() => void draft.clear().then(() => setAsking(false))}>
            {t('cancel.keep')}
          </Button>
        </Actions>
      </Stack>
    </Section>
  );
}
