import { GIVEN_AT_MOVE, type Move, PASSED_ON, recordMove } from '#domain/move';
import { refusalWords } from '#domain/refusal-words';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useBoundFields } from '#ui/bound-fields';
import { Button } from '#ui/button';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { ErrorSummary } from '#ui/error-summary';
import { useLost } from '#ui/kept-forms';
import { LostHere } from '#ui/lost-here';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useMoveWords } from './move-words';
import { RefusalNote } from './refusal-note';
import type { FollowUpView } from './use-follow-up';

const EMPTY = {
  on: '',
  municipality: '',
  receiver: '',
  receiverPhone: '',
  passedOn: '' as string,
  consentNote: '',
  given: [] as string[],
};

/** Writes a move down. Nothing is preset, least of all that something may be told. */
export function MoveForm({ seen, known, onDone }: { seen: FollowUpView; known: Move | undefined; onDone(): void }) {
  const t = useMoveWords();
  const language = useLanguage();
  const toast = useToast();
  const form = useChangeForm(seen.caseId, `move:${seen.caseId}`, known ?? EMPTY, (move, _seen, idOf) => [
    formChange('move', recordMove, { moveId: idOf('move'), move }),
  ]);
  const { refused, values } = form;
  const lost = useLost(form.begun) && !form.saving;
  const field = refused?.field?.replace(/^move\./, '');
  const marked = refused && field ? { [field]: refusalWords(refused.refusal, language).sentence } : {};
  const fields = useBoundFields(form, {}, marked);
  const list = [
    ...fields.list,
    ...Object.entries(marked).map(([name, message]) => ({ field: fields.id(name), message })),
  ];
  return (
    <Section title={t('form')}>
      <form
        noValidate
        aria-label={t('form')}
        onSubmit={(event) => {
          event.preventDefault();
          void form.save().then((stands) => {
            if (!stands) return;
            toast({ message: t('saved') });
            onDone();
          });
        }}
      >
        <Stack>
          <ErrorSummary title={fields.title} errors={list} attempt={form.attempt} />
          {lost && <LostHere />}
          {refused && !field && <RefusalNote refused={refused} />}
          <DateField label={t('on')} {...fields.text('on')} />
          <TextField label={t('municipality')} {...fields.text('municipality')} />
          <TextField label={t('receiver')} hint={t('receiverHint')} {...fields.text('receiver')} />
          <TextField type="tel" width="short" label={t('receiverPhone')} {...fields.text('receiverPhone')} />
          <ChoiceGroup
            {...fields.one('passedOn')}
            legend={t('passedOn')}
            hint={t('passedOnHint')}
            options={PASSED_ON.map((value) => ({ value, label: t(`ways.${value}`) }))}
          />
          {values.passedOn === 'with-consent' && (
            <TextArea label={t('consentNote')} hint={t('consentHint')} rows={2} {...fields.text('consentNote')} />
          )}
          <ChoiceGroup
            {...fields.many('given')}
            legend={t('given')}
            options={GIVEN_AT_MOVE.map((value) => ({ value, label: t(`things.${value}`) }))}
          />
          <div>
            <Button kind="primary" type="submit">
              {t('save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  );
}
