import { useState } from 'react';
import { commandWords } from '#domain/command-words';
import type { DossierView } from '#storage/dossier-view';
import type { CommandResult } from '#storage/online-commands';
import { useMe } from '#storage/use-me';
import { useOnlineCommands } from '#storage/use-online-commands';
import { useSyncState } from '#storage/use-sync-state';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useServicesWords } from './services-words';

/** Adds a colleague of the own service to the case. Only the server can grant that, so it needs a network now. */
export function StaffSection({ view }: { view: DossierView }) {
  const t = useServicesWords();
  const language = useLanguage();
  const { actor, colleagues } = useMe();
  const { assignStaff } = useOnlineCommands();
  const { state } = useSyncState();
  const toast = useToast();
  const [person, setPerson] = useState('');
  const [failed, setFailed] = useState<Exclude<CommandResult, { ok: true }> | null>(null);
  const own = colleagues.filter((one) => one.unit === actor.unit && one.person !== actor.person && !one.ended);
  const assign = async () => {
    const result = await assignStaff({ dossierId: view.id, person, until: null });
    setFailed(result.ok ? null : result);
    if (!result.ok) return;
    toast({ message: t('staffDone', { name: own.find((one) => one.person === person)?.name ?? '' }) });
    setPerson('');
  };
  if (own.length === 0) return null;
  const isOffline = state === 'offline';
  return (
    <Section title={t('staff')}>
      <Stack>
        <Hint>{t('staffLead')}</Hint>
        {failed && (
          <Note tone={failed.kind === 'refused' ? 'stop' : 'warn'} title={commandWords(failed, language)} live />
        )}
        <SelectField
          label={t('staffWho')}
          placeholder={t('staffChoose')}
          value={person}
          onChange={(event) => setPerson(event.currentTarget.value)}
          options={own.map((one) => ({ value: one.person, label: one.name }))}
        />
        <Actions>
          <Button
            blockedBy={
              isOffline ? commandWords({ kind: 'unreachable' }, language) : person === '' ? t('staffChoose') : undefined
            }
            onPress={() => void assign()}
          >
            {t('staffButton')}
          </Button>
        </Actions>
      </Stack>
    </Section>
  );
}
