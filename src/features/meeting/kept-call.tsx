import { leaveUntold } from '#domain/call-change';
import type { OutboxItem } from '#storage/outbox-item';
import { useOutbox } from '#storage/use-outbox';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Note } from '#ui/note';
import { Stack } from '#ui/stack';
import { useCallWords } from './call-words';
import { useAct } from './use-act';

interface KeptCallProps {
  caseId: string;
  callId: string;
  who: string;
  /** The changes by which the recipient was to be told. They are done with once it is decided that he or she is not. */
  refused: readonly OutboxItem[];
}

/**
 * A change of the meeting that the server does not pass on to one recipient. Why is not the convener's to know (C8 by
 * another unit's mark); what to do is, and once it is decided the question is not asked again.
 */
export function KeptCall({ caseId, callId, who, refused }: KeptCallProps) {
  const t = useCallWords();
  const { discard } = useOutbox();
  const { act, note } = useAct(caseId, t('refused'));
  const leave = async () => {
    if (await act(leaveUntold, { callId }, t('behind.left', { who }))) for (const { id } of refused) await discard(id);
  };
  return (
    <Note tone="stop" title={t('behind.kept', { who })} live>
      <Stack gap="s">
        <p>{t('behind.keptWhy')}</p>
        {note}
        <Actions>
          <Button onPress={() => void leave()}>{t('behind.leave', { who })}</Button>
        </Actions>
      </Stack>
    </Note>
  );
}
