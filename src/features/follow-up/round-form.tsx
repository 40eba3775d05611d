import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { VOICE_WAYS } from '#domain/child-voice';
import { VOICE_WORDS } from '#domain/choice-words';
import { nextVersionNumber } from '#domain/plan-version';
import { refusalWords } from '#domain/refusal-words';
import { useChangeForm } from '#storage/use-change-form';
import { useBoundFields } from '#ui/bound-fields';
import { Button } from '#ui/button';
import { capital } from '#ui/capital';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { useLost } from '#ui/kept-forms';
import { LostHere } from '#ui/lost-here';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useFollowUpWords } from './follow-up-words';
import { GoalOutcomeFields } from './goal-outcome-fields';
import { OnwardFields } from './onward-fields';
import { RefusalNote } from './refusal-note';
import { emptyRound, roundChanges } from './round-values';
import type { FollowedGoal, FollowUpView } from './use-follow-up';

const WHERE = {
  continue: '/arenden/$caseId',
  revise: '/arenden/$caseId/plan',
  close: '/arenden/$caseId/avsluta',
} as const;

/** Goals that a colleague removed after the form was opened: what was written of one is not taken away with it. */
function useRemovedGoals({ goals }: FollowUpView): FollowedGoal[] {
  const [known, know] = useState(goals);
  const without = (some: FollowedGoal[], others: FollowedGoal[]) =>
    some.filter(({ goal }) => !others.some((one) => one.goal.id === goal.id));
  const news = without(goals, known);
  if (news.length > 0) know([...known, ...news]);
  return without(known, goals);
}

/** One round of following up, saved whole: the child's words, each goal, each action, and the way on. */
export function RoundForm({ seen }: { seen: FollowUpView }) {
  const t = useFollowUpWords();
  const language = useLanguage();
  const toast = useToast();
  const navigate = useNavigate();
  const form = useChangeForm(seen.caseId, `followUp:${seen.caseId}`, emptyRound(seen), (values, _seen, idOf) =>
    roundChanges(seen, values, idOf),
  );
  const { refused, values } = form;
  const lost = useLost(form.begun) && !form.saving;
  const removed = useRemovedGoals(seen).filter(({ goal }) => values.outcomes[goal.id]);
  const own = Object.fromEntries(seen.goals.map(({ goal }) => [`${goal.id}.result`, t('outcomes.choose')]));
  const field = refused?.field;
  const says = () => {
    if (!refused || !field) return {};
    if (field.endsWith('.next')) return { [field]: t('outcomes.needsNext') };
    if (field === 'nextDate' && refused.refusal.code === 'missing-part') return { nextDate: t('onward.needsDate') };
    return { [field]: refusalWords(refused.refusal, language).sentence };
  };
  const marked = says();
  const fields = useBoundFields(
    form,
    { ...own, decision: t('onward.choose'), participants: t('onward.participantsHint') },
    marked,
  );
  const faults = [
    ...fields.list,
    ...Object.entries(marked).map(([name, message]) => ({ field: fields.id(name), message })),
  ];
  const decision = values.decision === 'revise' || values.decision === 'close' ? values.decision : 'continue';

  const save = async () => {
    if (!(await form.save())) return;
    toast({ message: t('save.done') });
    // A no is dealt with at once; closing ends the consents' use itself.
    const to = values.consent === 'no' && decision !== 'close' ? '/arenden/$caseId/samtycke' : WHERE[decision];
    await navigate({ to, params: { caseId: seen.caseId } });
  };
  return (
    <form
      id="round"
      noValidate
      aria-labelledby="page-title"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="l">
        <ErrorSummary title={fields.title} errors={faults} attempt={form.attempt} />
        {refused && !field && <RefusalNote refused={refused} />}
        {lost && <LostHere />}
        {form.restored && <Hint>{t('restored')}</Hint>}
        <Section title={t('voice.title', { name: seen.childName })}>
          <TextArea label={t('voice.label')} hint={t('voice.hint')} {...fields.text('voice')} />
          {values.voice.trim() !== '' && (
            <Stack>
              <SelectField
                label={t('voice.how')}
                width="short"
                options={VOICE_WAYS.filter((way) => way !== 'not-heard').map((way) => ({
                  value: way,
                  label: capital(VOICE_WORDS[way][language]),
                }))}
                {...fields.text('voiceHow')}
              />
              <TextField label={t('voice.toldTo')} {...fields.text('voiceTo')} />
            </Stack>
          )}
        </Section>
        <Section title={t('outcomes.title')}>
          {seen.goals.map((goal) => (
            <GoalOutcomeFields key={goal.goal.id} seen={seen} goal={goal} form={form} fields={fields} />
          ))}
          {removed.map((goal) => (
            <GoalOutcomeFields key={goal.goal.id} removed seen={seen} goal={goal} form={form} fields={fields} />
          ))}
        </Section>
        <OnwardFields seen={seen} form={form} fields={fields} />
        <div>
          <Button kind="primary" type="submit">
            {t(`save.${decision}`, { number: nextVersionNumber(seen.dossier) })}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
