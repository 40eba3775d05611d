import { type FormEvent, useState } from 'react';
import type { RescueOutcome } from '#storage/rescue';
import { type RescueFault, RescueRefused } from '#storage/rescue-file';
import { useRescue } from '#storage/use-rescue';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { FileField } from '#ui/file-field';
import { useFieldErrors } from '#ui/form-errors';
import { Note } from '#ui/note';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useRescueWords } from './rescue-words';

type End = { kind: 'read'; outcome: RescueOutcome } | { kind: 'refused'; fault: RescueFault | 'no-file' };

/** Asks for the file and its passphrase, and says what came of it: how much was new here, or why it was not read. */
export function ReadRescue() {
  const t = useRescueWords();
  const rescue = useRescue();
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [end, setEnd] = useState<End>();
  const [attempt, setAttempt] = useState(0);

  const read = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt((last) => last + 1);
    if (!file) return setEnd({ kind: 'refused', fault: 'no-file' });
    setEnd(undefined);
    setBusy(true);
    try {
      setEnd({ kind: 'read', outcome: await rescue.read(file, passphrase) });
      setPassphrase('');
    } catch (error) {
      if (!(error instanceof RescueRefused)) throw error;
      setEnd({ kind: 'refused', fault: error.fault });
    } finally {
      setBusy(false);
    }
  };
  const fault = end?.kind === 'refused' ? end.fault : undefined;
  const field = fault === 'wrong-passphrase' ? 'read-rescue-passphrase' : 'read-rescue-file';
  const errors = useFieldErrors(
    fault ? { [field]: { type: 'custom', message: fault } } : {},
    fault && { [fault]: t(`fault.${fault}`) },
  );
  return (
    <Section title={t('read')}>
      <form onSubmit={(event) => void read(event)} noValidate>
        <Stack>
          <p>{t('readLead')}</p>
          <ErrorSummary title={errors.title} errors={errors.list} attempt={attempt} />
          <FileField
            id="read-rescue-file"
            label={t('file')}
            choose={t('chooseFile')}
            none={t('noFile')}
            accept=".samplan"
            error={errors.of('read-rescue-file')}
            onChoose={(chosen) => {
              setFile(chosen);
              setEnd(undefined);
            }}
          />
          <TextField
            id="read-rescue-passphrase"
            label={t('filePassphrase')}
            error={errors.of('read-rescue-passphrase')}
            type="password"
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <Actions>
            <Button type="submit" blockedBy={busy ? t('decrypting') : undefined}>
              {t('readFile')}
            </Button>
          </Actions>
          {end?.kind === 'read' && (
            <Note live tone="ok" title={t('wasRead')}>
              <p>
                {end.outcome.changes > 0 && t('changes', { count: end.outcome.changes })}{' '}
                {end.outcome.drafts > 0 && t('drafts', { count: end.outcome.drafts })}{' '}
                {end.outcome.photos > 0 && t('photos', { count: end.outcome.photos })}{' '}
                {end.outcome.known > 0 && t('known', { count: end.outcome.known })}
              </p>
            </Note>
          )}
        </Stack>
      </form>
    </Section>
  );
}
