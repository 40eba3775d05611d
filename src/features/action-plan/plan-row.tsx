import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { actionPlanRow, isRowLate, statusOfRow } from '#domain/action-plan';
import { removeActionPlanRows } from '#domain/action-plan-rows';
import { PLAN_FIELD_WORDS } from '#domain/action-plan-words';
import { civilDate } from '#domain/civil-date';
import { COUNTY_DOSSIER } from '#domain/county';
import { useCounty, useCountyEditor } from '#storage/use-county';
import { useMutate } from '#storage/use-mutate';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Fact, Facts } from '#ui/facts';
import { Note } from '#ui/note';
import { Opener } from '#ui/opener';
import { Page } from '#ui/page';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { DeviationCounts } from './deviation-counts';
import { History } from './history';
import { usePlanWords } from './plan-words';
import { RowForm } from './row-form';
import { RowReports } from './row-reports';
import { RowState } from './row-state';
import { useRowTexts } from './use-row-texts';

/** One row of the action plan: what it says, how it goes, what its measure counts, and every change of it. */
export function PlanRowPage() {
  const { rowId = '' } = useParams({ strict: false }) as { rowId?: string };
  const t = usePlanWords();
  const texts = useRowTexts();
  const county = useCounty();
  const isEditor = useCountyEditor();
  const today = civilDate(useNow());
  const mutate = useMutate();
  const navigate = useNavigate();
  const toast = useToast();
  const record = county?.dossier.get(actionPlanRow, rowId);
  if (!county || !record)
    return (
      <Page title={t('gone')} lead={t('goneLead')}>
        <Link to="/lanet/handlingsplan">{t('all')}</Link>
      </Page>
    );
  const row = record.body;
  const status = statusOfRow(county.dossier, rowId);
  const remove = async () => {
    if (!(await mutate(COUNTY_DOSSIER, removeActionPlanRows, { rowIds: [rowId] })).ok) return;
    toast({ message: t('removed') });
    await navigate({ to: '/lanet/handlingsplan' });
  };
  return (
    <Page
      title={row.area}
      sub={<Link to="/lanet/handlingsplan">{t('all')}</Link>}
      lead={<RowState status={status} late={isRowLate(row, status, today)} />}
    >
      <Stack gap="l">
        {row.isExample && <Note>{t('exampleNote')}</Note>}
        <Facts>
          <Fact term={t('columns.services')}>{texts.services(row) || t('none')}</Fact>
          <Fact term={t('columns.goal')}>{row.goal || t('none')}</Fact>
          <Fact term={t('columns.measure')} detail={texts.measure(row.measure)}>
            {row.measureText || (row.measure.by === 'words' && t('none'))}
          </Fact>
          <Fact term={t('columns.activity')}>{row.activity || t('none')}</Fact>
          <Fact term={t('columns.done')} detail={row.doneBy.by !== 'words' && row.doneByText}>
            {texts.doneBy(row.doneBy) || row.doneByText || t('none')}
          </Fact>
          <Fact term={t('columns.owner')}>{texts.owner(row)}</Fact>
          <Fact term={t('followedUpBy')}>{texts.unitName(row.followedUpBy) || t('nobody')}</Fact>
          {row.source && <Fact term={t('source')}>{row.source}</Fact>}
        </Facts>
        {isEditor && (
          <Actions>
            <Opener id={`edit:${rowId}`} label={t('edit')} icon="pen">
              {(close) => <RowForm record={record} onClose={close} />}
            </Opener>
            <Button kind="quiet" onPress={() => void remove()}>
              {t('remove')}
            </Button>
          </Actions>
        )}
        {row.measure.by === 'deviations' && <DeviationCounts measure={row.measure} />}
        {row.measure.by === 'matters' && (
          <p>
            <Link to="/lanet/arendegang">{t('toMatters')}</Link>
          </p>
        )}
        {row.measure.by === 'indicator' && <p>{t('indicatorIn')}</p>}
        <RowReports view={county} record={record} />
        <History
          dossier={county.dossier}
          record={record}
          fields={PLAN_FIELD_WORDS}
          tell={(field, body) => texts.field(field, body)}
        />
      </Stack>
    </Page>
  );
}
