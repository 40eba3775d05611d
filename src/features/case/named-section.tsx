import { useCallback, useEffect, useState } from 'react';
import { commandWords } from '#domain/command-words';
import type { DossierView } from '#storage/dossier-view';
import type { CommandResult } from '#storage/online-commands';
import { useMe } from '#storage/use-me';
import { useOnlineCommands } from '#storage/use-online-commands';
import { useSyncState } from '#storage/use-sync-state';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { HiddenText } from '#ui/hidden-text';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useNamedWords } from './named-words';

interface Named {
  persons: readonly { person: string; name: string }[];
  mayName: boolean;
}

/** Who of the own service may open a case under protected identity. The server alone knows and grants it. */
export function NamedSection({ view }: { view: DossierView }) {
  const t = useNamedWords();
  const language = useLanguage();
  const { actor, colleagues } = useMe();
  const online = useOnlineCommands();
  const { state } = useSyncState();
  const toast = useToast();
  const [named, setNamed] = useState<Named | null>(null);
  const [person, setPerson] = useState('');
  const [failed, setFailed] = useState<Exclude<CommandResult, { ok: true }> | null>(null);
  const ask = useCallback(async () => {
    const told = await online.namedPersons({ dossierId: view.id });
    setNamed(told.ok ? told.value : null);
  }, [online, view.id]);
  // Asked again when the network comes back.
  const isOffline = state === 'offline';
  useEffect(() => {
    if (!isOffline) void ask();
  }, [ask, isOffline]);

  const run = async (doing: Promise<CommandResult>, done: string) => {
    const result = await doing;
    setFailed(result.ok ? null : result);
    if (!result.ok) return;
    toast({ message: done });
    setPerson('');
    await ask();
  };
  const nameOf = (id: string) => colleagues.find((one) => one.person === id)?.name ?? '';
  const add = () => run(online.namePerson({ dossierId: view.id, person }), t('added', { name: nameOf(person) }));
  const remove = (one: Named['persons'][number]) =>
    run(online.endNaming({ dossierId: view.id, person: one.person }), t('removed', { name: one.name }));
  const others = colleagues.filter(
    (one) => one.unit === actor.unit && !one.ended && !named?.persons.some(({ person: each }) => each === one.person),
  );
  return (
    <Section title={t('title')}>
      <Stack>
        <Hint>{t('lead')}</Hint>
        {failed && (
          <Note tone={failed.kind === 'refused' ? 'stop' : 'warn'} title={commandWords(failed, language)} live />
        )}
        {!named && <Hint>{t('onlyOnline')}</Hint>}
        {named && (
          <ul>
            {named.persons.map((one) => (
              <li key={one.person}>
                {one.name}{' '}
                {named.mayName && named.persons.length > 1 && (
                  <Button kind="quiet" size="s" onPress={() => void remove(one)}>
                    {t('remove')} <HiddenText>{one.name}</HiddenText>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {named && !named.mayName && <Hint>{t('whoNames')}</Hint>}
        {named?.mayName && others.length > 0 && (
          <>
            <SelectField
              label={t('who')}
              placeholder={t('choose')}
              value={person}
              onChange={(event) => setPerson(event.currentTarget.value)}
              options={others.map((one) => ({ value: one.person, label: one.name }))}
            />
            <Actions>
              <Button
                blockedBy={
                  isOffline ? commandWords({ kind: 'unreachable' }, language) : person === '' ? t('choose') : undefined
                }
                onPress={() => void add()}
              >
                {t('add')}
              </Button>
            </Actions>
          </>
        )}
      </Stack>
    </Section>
  );
}
