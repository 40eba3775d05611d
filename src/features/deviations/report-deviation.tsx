import { useLocation, useNavigate } from '@tanstack/react-router';
import { participants } from '#domain/audience';
import { STEP_WORDS } from '#domain/case-words';
import { AGE_BANDS, DEVIATION_TYPES, reportDeviation } from '#domain/deviation';
import { ageBandWords, DEVIATION_TYPE_WORDS } from '#domain/deviation-words';
import { refusalWords } from '#domain/refusal-words';
import { regionProfile } from '#domain/region-profile';
import { STEPS } from '#domain/step-name';
import { withoutNames } from '#domain/without-names';
import { useChangeForm } from '#storage/use-change-form';
import { useDossier } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { RefusedNote } from '#ui/refused-note';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useDeviationFields } from './deviation-form';
import { ReportAside } from './report-aside';
import { emptyReport, type ReportFrom, reportChanges } from './report-values';
import { useReportWords } from './report-words';
import { UnitsField } from './units-field';
import { useNamesOfCase } from './use-names';

/** Reports a deviation, from a case or from anywhere: in two minutes, without a network, and without naming anybody. */
export function ReportDeviation() {
  const t = useReportWords();
  const language = useLanguage();
  const from = useLocation({ select: ({ search }) => search as ReportFrom });
  const view = useDossier(from.arende ?? '');
  const caseId = view?.id;
  const { actor, unit } = useMe();
  const now = useNow();
  const navigate = useNavigate();
  const toast = useToast();
  const names = useNamesOfCase(from.arende ?? '');
  const form = useChangeForm(
    null,
    `reportDeviation:${from.arende ?? ''}:${from.typ ?? ''}`,
    emptyReport(from, view, now),
    reportChanges(withoutNames(reportDeviation, names), caseId, unit(actor.unit)?.municipality ?? ''),
  );
  const fields = useDeviationFields(form);
  const { values, set, dossierId } = form;
  const save = async () => {
    if (!(await form.save())) return;
    toast({ message: t('sent') });
    await navigate({ to: '/avvikelser/$deviationId', params: { deviationId: dossierId } });
  };
  return (
    <Page title={t('title')} lead={t('lead')} aside={<ReportAside values={values} />}>
      <form
        noValidate
        aria-labelledby="page-title"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <ErrorSummary title={fields.title} errors={fields.list} attempt={form.attempt} />
          {form.refused && <RefusedNote words={refusalWords(form.refused.refusal, language)} />}
          {caseId && <Hint>{t('fromCase')}</Hint>}
          <ChoiceGroup
            {...fields.one('type')}
            legend={t('type')}
            options={DEVIATION_TYPES.map((type) => ({ value: type, label: DEVIATION_TYPE_WORDS[type][language] }))}
          />
          <TextArea label={t('what')} hint={t('whatHint')} rows={4} {...fields.text('what')} />
          <TextArea label={t('consequence')} rows={3} {...fields.text('consequence')} />
          <TextArea label={t('wanted')} rows={3} {...fields.text('wanted')} />
          <UnitsField fields={fields} near={view ? participants(view.facts) : []} />
          <SelectField
            label={t('ageBand')}
            placeholder={t('choose')}
            options={AGE_BANDS.map((band) => ({ value: band, label: ageBandWords(band)[language] }))}
            {...fields.text('ageBand')}
          />
          <SelectField
            label={t('step')}
            options={[
              { value: '', label: t('noStep') },
              ...STEPS.map((step) => ({ value: step, label: STEP_WORDS[step][language] })),
            ]}
            {...fields.text('step')}
          />
          <DateField label={t('happenedOn')} {...fields.text('happenedOn')} />
          <DateField
            label={t('due')}
            hint={t('dueHint', { days: regionProfile(undefined).deadlines.deviationWorkingDays })}
            value={values.due}
            id={fields.id('due')}
            error={fields.error('due')}
            onChange={(event) => set({ due: event.currentTarget.value })}
          />
          <Actions>
            <Button kind="primary" type="submit">
              {t('send')}
            </Button>
            <Hint>{t('draft')}</Hint>
          </Actions>
        </Stack>
      </form>
    </Page>
  );
}
