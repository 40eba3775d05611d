import { useLocation, useNavigate } from '@tanstack/react-router';
import { participants } from '#domain/audience';
import { reportDeviation } from '#domain/deviation';
import { refusalWords } from '#domain/refusal-words';
import { withoutNames } from '#domain/without-names';
import { useChangeForm } from '#storage/use-change-form';
import { useDossier } from '#storage/use-dossiers';
import { useNamesOfCase } from '#storage/use-known-names';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { RefusedNote } from '#ui/refused-note';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useDeviationFields } from './deviation-form';
import { ReportAside } from './report-aside';
import { ReportFields } from './report-fields';
import { emptyReport, type ReportFrom, reportChanges } from './report-values';
import { useReportWords } from './report-words';

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
  const { values, dossierId } = form;
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
          <ReportFields fields={fields} near={view ? participants(view.facts) : []} />
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
