import { useState } from 'react';
import { setUnitMail } from '#domain/unit';
import { useDraft } from '#storage/use-draft';
import { useMe } from '#storage/use-me';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { useCheckedForm } from '#ui/checked-form';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { type Failed, FailedNote } from './failed-note';
import { useLeadUnitWords } from './lead-unit-words';

/** The functional address that calls to the unit are mailed to. What was written outlives a network that is away. */
export function UnitMailForm() {
  const t = useLeadUnitWords();
  const { actor, unit } = useMe();
  const commands = useOnlineCommands();
  const toast = useToast();
  const [saved, setSaved] = useState(unit(actor.unit)?.mail ?? '');
  const draft = useDraft(`unitMail:${actor.unit}`, saved);
  const mail = draft.begun ? draft.value : saved;
  const [failed, setFailed] = useState<Failed>();
  const checked = useCheckedForm({
    schema: setUnitMail.args,
    args: () => ({ mail: mail.trim() }),
    words: { mail: t('mail.wrong') },
  });
  const save = async () => {
    const args = checked.check();
    if (!args) return;
    const result = await commands.setUnitMail(args);
    setFailed(result.ok ? undefined : result);
    if (!result.ok) return;
    setSaved(args.mail);
    await draft.clear();
    toast({ message: t(args.mail === '' ? 'mail.gone' : 'mail.saved') });
  };
  return (
    <Section title={t('mail.title')}>
      <form
        noValidate
        aria-label={t('mail.title')}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <Hint>{t('mail.what')}</Hint>
          <ErrorSummary title={checked.errors.title} errors={checked.errors.list} attempt={checked.attempt} />
          {failed && <FailedNote failed={failed} />}
          <TextField
            id="mail"
            type="email"
            autoComplete="off"
            label={t('mail.label')}
            hint={t('mail.hint')}
            value={mail}
            onChange={(event) => draft.set(event.currentTarget.value)}
            error={checked.errors.of('mail')}
          />
          <Actions>
            <Button type="submit">{t('mail.save')}</Button>
          </Actions>
        </Stack>
      </form>
    </Section>
  );
}
