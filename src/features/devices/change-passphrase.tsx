import { type FormEvent, useState } from 'react';
import type { AccessResult } from '#storage/access';
import { SHORTEST_PASSPHRASE } from '#storage/rescue-file';
import { useAccess } from '#storage/use-access';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ErrorSummary, type FieldError } from '#ui/error-summary';
import { NewPassphrase, useNewPassphrase } from '#ui/new-passphrase';
import { Note } from '#ui/note';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useAccessWords } from './access-words';

/** What was wrong with the passphrase that is valid now, by its field. */
export function useOldFault(field: string) {
  const t = useAccessWords();
  return (result: Exclude<AccessResult, { ok: true }>): FieldError => ({
    field,
    message: result.why === 'wrong' ? t('wrong') : t('tooSoon', { count: Math.ceil(result.waitMs / 1_000) }),
  });
}

/** Asks for the old passphrase and, twice, for a new one. */
export function ChangePassphrase() {
  const t = useAccessWords();
  const { changePassphrase } = useAccess();
  const [old, setOld] = useState('');
  const chosen = useNewPassphrase('new-passphrase', SHORTEST_PASSPHRASE, {
    passphrase: t('passphrase'),
    hint: t('hint', { count: SHORTEST_PASSPHRASE }),
    again: t('again'),
  });
  const oldFault = useOldFault('old-passphrase');
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<'asking' | 'working' | 'changed'>('asking');
  const fail = (found: FieldError[]) => {
    setErrors(found);
    setAttempt((before) => before + 1);
    setState('asking');
  };
  const change = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'working') return;
    const found = [
      ...(old === '' ? [{ field: 'old-passphrase', message: t('empty') }] : []),
      ...(await chosen.faults()),
    ];
    if (found.length > 0) return fail(found);
    setState('working');
    const result = await changePassphrase(old, chosen.typed.passphrase);
    if (!result.ok) return fail([oldFault(result)]);
    setErrors([]);
    setOld('');
    chosen.type({ passphrase: '', again: '' });
    setState('changed');
  };
  return (
    <Section level={3} title={t('change')}>
      <form onSubmit={(event) => void change(event)} noValidate aria-label={t('change')}>
        <Stack>
          <p>{t('changeLead')}</p>
          <ErrorSummary title={t('mend')} errors={errors} attempt={attempt} />
          <TextField
            id="old-passphrase"
            label={t('old')}
            error={errors.find(({ field }) => field === 'old-passphrase')?.message}
            type="password"
            autoComplete="current-password"
            value={old}
            onChange={(event) => setOld(event.currentTarget.value)}
          />
          <NewPassphrase chosen={chosen} errors={errors} />
          <Actions>
            <Button type="submit" blockedBy={state === 'working' ? t('working') : undefined}>
              {t('change')}
            </Button>
          </Actions>
          {state === 'changed' && <Note tone="ok" title={t('changed')} live />}
        </Stack>
      </form>
    </Section>
  );
}
