import { type FormEvent, useState } from 'react';
import type { RescueWritten } from '#storage/rescue';
import { SHORTEST_PASSPHRASE } from '#storage/rescue-file';
import { useRescue } from '#storage/use-rescue';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ErrorSummary, type FieldError } from '#ui/error-summary';
import { fileSize } from '#ui/file-size';
import { giveFile } from '#ui/give-file';
import { NewPassphrase, useNewPassphrase } from '#ui/new-passphrase';
import { Note } from '#ui/note';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import { useRescueWords } from './rescue-words';

/** The name says nothing of whose it is, what it holds or when it was made. */
const FILE_NAME = 'raddningsfil.samplan';

type Done = RescueWritten | 'nothing';

/** Asks for a passphrase, twice, and gives the file. */
export function SaveRescue() {
  const t = useRescueWords();
  const language = useLanguage();
  const rescue = useRescue();
  const chosen = useNewPassphrase('rescue-passphrase', SHORTEST_PASSPHRASE, {
    passphrase: t('passphrase'),
    hint: t('passphraseHint', { count: SHORTEST_PASSPHRASE }),
    again: t('again'),
  });
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Done>();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const found = await chosen.faults();
    setErrors(found);
    setAttempt(attempt + 1);
    setDone(undefined);
    if (found.length > 0) return;
    setBusy(true);
    const written = await rescue.write(chosen.typed.passphrase).finally(() => setBusy(false));
    if (written) giveFile(FILE_NAME, written.file);
    setDone(written ?? 'nothing');
    chosen.type({ passphrase: '', again: '' });
  };
  return (
    <Section title={t('save')}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack>
          <p>{t('saveLead')}</p>
          <ErrorSummary title={t('mend')} errors={errors} attempt={attempt} />
          <NewPassphrase chosen={chosen} errors={errors} />
          <Actions>
            <Button kind="primary" icon="download" type="submit" blockedBy={busy ? t('encrypting') : undefined}>
              {t('saveFile')}
            </Button>
          </Actions>
          {done && (
            <Note live tone={done === 'nothing' ? 'info' : 'ok'} title={done === 'nothing' ? t('nothing') : t('saved')}>
              {done !== 'nothing' && (
                <p>
                  {done.changes > 0 && t('changes', { count: done.changes })}{' '}
                  {done.drafts > 0 && t('drafts', { count: done.drafts })}{' '}
                  {done.photos > 0 && t('photos', { count: done.photos })}{' '}
                  {t('size', { size: fileSize(done.file.size, language) })} {t('keepBoth')}
                </p>
              )}
              {done !== 'nothing' && done.left > 0 && <p>{t('left', { count: done.left })}</p>}
            </Note>
          )}
        </Stack>
      </form>
    </Section>
  );
}
