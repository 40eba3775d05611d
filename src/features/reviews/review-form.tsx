import { useId, useState } from 'react';
import { REVIEW_OUTCOMES, type Review, reviewAccess } from '#domain/access-review';
import type { CommandResult } from '#storage/online-commands';
import { useDraft } from '#storage/use-draft';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { useCheckedForm } from '#ui/checked-form';
import { ChoiceGroup } from '#ui/choice-group';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { useToast } from '#ui/toast-provider';
import { type Failed, NotDone } from './not-done';
import { useReviewsWords } from './reviews-words';

interface ReviewFormProps {
  /** Names what is reviewed, for the draft. */
  of: string;
  label: string;
  onSave(review: Review): Promise<CommandResult>;
  onSaved(): void;
}

/** The outcome of a review with its note. What was written outlives a network that is away. */
export function ReviewForm({ of, label, onSave, onSaved }: ReviewFormProps) {
  const t = useReviewsWords();
  const toast = useToast();
  const form = useId();
  const draft = useDraft(`review:${of}`, { outcome: '', note: '' });
  const [failed, setFailed] = useState<Failed>();
  const [saving, setSaving] = useState(false);
  const { outcome, note } = draft.value;
  const field = (name: string) => `${form}${name}`;
  const checked = useCheckedForm({
    schema: reviewAccess.args,
    args: () => draft.value,
    words: { [field('outcome')]: t('missingOutcome'), [field('note')]: t('missingNote') },
    nameOf: field,
  });
  const save = async () => {
    const review = checked.check();
    if (!review || saving) return;
    setSaving(true);
    const result = await onSave(review);
    setSaving(false);
    setFailed(result.ok ? undefined : result);
    if (!result.ok) return;
    await draft.clear();
    toast({ message: t('saved') });
    onSaved();
  };
  return (
    <form
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="s">
        <ErrorSummary title={checked.errors.title} errors={checked.errors.list} attempt={checked.attempt} />
        {failed && <NotDone failed={failed} />}
        <ChoiceGroup
          type="radio"
          id={field('outcome')}
          name={field('outcome')}
          legend={t('outcome')}
          value={outcome}
          onValue={([chosen]) => draft.set({ note, outcome: chosen ?? '' })}
          options={REVIEW_OUTCOMES.map((one) => ({
            value: one,
            label: t(`outcomes.${one}`),
            description: t(`outcomesHint.${one}`),
          }))}
          error={checked.errors.of(field('outcome'))}
        />
        <TextArea
          id={field('note')}
          label={t('note')}
          hint={t('noteHint')}
          maxLength={2_000}
          value={note}
          onChange={(event) => draft.set({ outcome, note: event.currentTarget.value })}
          error={checked.errors.of(field('note'))}
        />
        <Actions>
          <Button type="submit">{t('save')}</Button>
        </Actions>
        <Hint>{t('once')}</Hint>
      </Stack>
    </form>
  );
}
