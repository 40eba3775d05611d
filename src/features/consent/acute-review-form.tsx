import { reviewAcuteProtection } from '#domain/acute-review';
import { formAt } from '#domain/case-pages';
import type { DossierView } from '#storage/dossier-view';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ChoiceGroup } from '#ui/choice-group';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { useLost } from '#ui/kept-forms';
import { LostHere } from '#ui/lost-here';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { useToast } from '#ui/toast-provider';
import { useAcuteWords } from './acute-words';
import { RefusalNote } from './refusal-note';
import { useStopFields } from './stop-form';

/** A manager's review of an acute protection that is over: whether it was needed, and what was found. */
export function AcuteReviewForm({ view, acuteId }: { view: DossierView; acuteId: string }) {
  const t = useAcuteWords();
  const toast = useToast();
  const form = useChangeForm(
    view.id,
    `reviewAcuteProtection:${acuteId}`,
    { wasNeeded: '', text: '' },
    ({ wasNeeded, text }, _seen, idOf) => [
      formChange('review', reviewAcuteProtection, {
        reviewId: idOf('review'),
        acuteId,
        review: { wasNeeded: wasNeeded === '' ? undefined : wasNeeded === 'yes', text },
      }),
    ],
  );
  const fields = useStopFields(form, { wasNeeded: t('missing.wasNeeded'), text: t('missing.text') });
  const lost = useLost(form.begun) && !form.saving;
  const save = async () => {
    if (await form.save()) toast({ message: t('saved') });
  };
  return (
    <section id={formAt(acuteId)} aria-label={t('review')}>
      <Stack>
        <h3>{t('review')}</h3>
        <Hint>{t('reviewLead')}</Hint>
        {lost && <LostHere />}
        {form.restored && <Hint>{t('restored')}</Hint>}
        <ErrorSummary title={fields.title} errors={fields.list} attempt={form.attempt} />
        <ChoiceGroup
          {...fields.one('wasNeeded')}
          legend={t('wasNeeded')}
          options={[
            { value: 'yes', label: t('needed') },
            { value: 'no', label: t('notNeeded') },
          ]}
        />
        <TextArea label={t('text')} hint={t('textHint')} {...fields.text('text')} />
        {form.refused && (
          <RefusalNote title={t('refused')} refusal={form.refused.refusal} attempt={form.refused.attempt} />
        )}
        <Actions>
          <Button kind="primary" onPress={() => void save()}>
            {t('save')}
          </Button>
        </Actions>
      </Stack>
    </section>
  );
}
