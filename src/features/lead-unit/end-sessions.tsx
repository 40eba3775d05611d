import { useState } from 'react';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ConfirmDialog } from '#ui/confirm-dialog';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { useEndSessionsWords } from './end-sessions-words';
import { type Failed, FailedNote } from './failed-note';

/** Ends every sign-in of a colleague in the own unit, after a question that says what follows and what does not. */
export function EndSessions({ colleague: { person, name } }: { colleague: { person: string; name: string } }) {
  const t = useEndSessionsWords();
  const { endStaffSessions } = useOnlineCommands();
  const toast = useToast();
  const [sure, ask] = useState(false);
  const [failed, setFailed] = useState<Failed>();
  const end = async () => {
    ask(false);
    const result = await endStaffSessions({ person });
    setFailed(result.ok ? undefined : result);
    if (result.ok) toast({ message: t('ended', { name }) });
  };
  return (
    <Stack gap="s">
      {failed && <FailedNote failed={failed} />}
      <Actions>
        <Button size="s" kind="quiet" aria-label={t('endOf', { name })} onPress={() => ask(true)}>
          {t('end')}
        </Button>
      </Actions>
      <ConfirmDialog
        isOpen={sure}
        onClose={() => ask(false)}
        title={t('sure', { name })}
        closeLabel={t('close')}
        yes={t('yes')}
        no={t('keep')}
        onYes={() => void end()}
      >
        <p>{t('sureWhat')}</p>
      </ConfirmDialog>
    </Stack>
  );
}
