import { CLOSING_WORDS } from '#domain/choice-words';
import { reopenCase } from '#domain/close-case';
import { closing } from '#domain/closing';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useBoundFields } from '#ui/bound-fields';
import { Button } from '#ui/button';
import { formatFullDay } from '#ui/dates';
import { ErrorSummary } from '#ui/error-summary';
import { LostHere } from '#ui/lost-here';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { useCloseWords } from './close-words';
import { RefusalNote } from './refusal-note';
import type { FollowUpView } from './use-follow-up';

/** A closed case: when and why, and the way to open it again. */
export function ClosedCase({ seen }: { seen: FollowUpView }) {
  const t = useCloseWords();
  const language = useLanguage();
  const closings = seen.dossier.list(closing).sort((a, b) => b.body.on.localeCompare(a.body.on));
  return (
    <Page title={t('closed.title')}>
      <Section title={t('closed.history')}>
        {closings.map(({ id, body }) => (
          <div key={id}>
            <p>
              {t('closed.on', { day: formatFullDay(body.on, language), reason: CLOSING_WORDS[body.reason][language] })}
            </p>
            {body.text && (
              <p>
                <Written text={body.text} />
              </p>
            )}
            {body.reopenedAt !== null && (
              <p>
                {t('closed.again', { day: formatFullDay(body.reopenedAt, language), reason: body.reopenedBecause })}
              </p>
            )}
          </div>
        ))}
      </Section>
      {seen.coordinates && <ReopenForm seen={seen} />}
    </Page>
  );
}

function ReopenForm({ seen }: { seen: FollowUpView }) {
  const t = useCloseWords();
  const toast = useToast();
  const form = useChangeForm(seen.caseId, `reopenCase:${seen.caseId}`, { reason: '' }, (values) => [
    formChange('reopen', reopenCase, values),
  ]);
  const fields = useBoundFields(form);
  return (
    <Section title={t('closed.reopen')}>
      <form
        noValidate
        aria-label={t('closed.reopen')}
        onSubmit={(event) => {
          event.preventDefault();
          void form.save().then((stands) => stands && toast({ message: t('closed.done') }));
        }}
      >
        <Stack>
          {!seen.closed && !form.saving && <LostHere />}
          <ErrorSummary title={fields.title} errors={fields.list} attempt={form.attempt} />
          {form.refused && <RefusalNote refused={form.refused} />}
          <TextArea label={t('closed.reason')} rows={2} {...fields.text('reason')} />
          <div>
            <Button kind="primary" type="submit">
              {t('closed.reopen')}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  );
}
