import { useParams } from '@tanstack/react-router';
import { participants } from '#domain/audience';
import { addMonths, civilDate } from '#domain/civil-date';
import { recordPersonConsent } from '#domain/person-consent';
import { beginsBy } from '#domain/what-begins';
import type { DossierView } from '#storage/dossier-view';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useDossier } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { TextField } from '#ui/text-field';
import { usePersonWords } from './person-words';
import { StopForm, useStopFields } from './stop-form';

const ANSWERS = ['yes', 'no', 'not-asked'] as const;

/** The stop before something about another person is told: who it is, and what that person says for their own part. */
export function RecordPersonConsent() {
  const { caseId } = useParams({ strict: false });
  const view = useDossier(caseId ?? '');
  return view ? <PersonStop view={view} /> : null;
}

function PersonStop({ view }: { view: DossierView }) {
  const t = usePersonWords();
  const { actor, unit } = useMe();
  const now = useNow();
  const today = civilDate(now);
  const form = useChangeForm(
    view.id,
    `recordPersonConsent:${view.id}`,
    {
      person: '',
      answer: '',
      receiving: [] as string[],
      from: today,
      to: addMonths(today, view.facts.profile.consentMaxMonths),
      form: '',
      journalRef: '',
    },
    (values, _seen, idOf) => [formChange('person', recordPersonConsent, argsOf(idOf('personConsent'), values))],
  );
  const fields = useStopFields(form, {
    person: t('missing.person'),
    answer: t('missing.answer'),
    form: t('missing.form'),
    from: t('missing.from'),
    to: t('missing.to'),
  });
  const { values } = form;
  const trial = argsOf(view.id, { ...values, person: values.person || '-' });
  const isReady = values.answer === 'yes' && recordPersonConsent.args.safeParse(trial).success;
  const change = { name: recordPersonConsent.name, args: trial };
  const begins = isReady ? beginsBy(view.dossier, [change], { actor, now, unit }) : undefined;
  const others = participants(view.facts).filter((id) => id !== actor.unit);
  return (
    <StopForm {...{ view, form, fields, begins }} title={t('title')} save={t('save')} saved={t('saved')}>
      <p>{t('lead')}</p>
      <p>{t('stays')}</p>
      <TextField label={t('person')} hint={t('personHint')} {...fields.text('person')} />
      <ChoiceGroup
        {...fields.one('answer')}
        legend={t('answer')}
        options={ANSWERS.map((value) => ({ value, label: t(value) }))}
      />
      {values.answer === 'yes' && (
        <ChoiceGroup
          {...fields.many('receiving')}
          legend={t('receiving')}
          options={others.map((id) => ({ value: id, label: unit(id)?.name ?? id }))}
        />
      )}
      {(values.answer === 'yes' || values.answer === 'no') && (
        <ChoiceGroup
          {...fields.one('form')}
          legend={t('form')}
          options={[
            { value: 'written', label: t('written') },
            { value: 'oral', label: t('oral') },
          ]}
        />
      )}
      {values.form === 'oral' && (
        <TextField label={t('journalRef')} hint={t('journalHint')} {...fields.text('journalRef')} />
      )}
      <DateField label={t('from')} {...fields.text('from')} />
      <DateField label={t('to')} {...fields.text('to')} />
    </StopForm>
  );
}

/** A person who has not been asked has given no answer in any form; the schema wants one all the same. */
const argsOf = <V extends { answer: string; form: string; receiving: string[] }>(
  personConsentId: string,
  values: V,
) => ({
  personConsentId,
  personConsent: {
    ...values,
    form: values.answer === 'not-asked' ? 'written' : values.form,
    receiving: values.answer === 'yes' ? values.receiving : [],
  },
});
