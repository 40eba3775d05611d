import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { addActionPlanRows, removeActionPlanRows } from '#domain/action-plan-rows';
import { civilDate } from '#domain/civil-date';
import { COUNTY_DOSSIER } from '#domain/county';
import { refusalWords } from '#domain/refusal-words';
import { useCounty, useCountyEditor } from '#storage/use-county';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button, buttonClass } from '#ui/button';
import { Empty } from '#ui/empty';
import { Opener } from '#ui/opener';
import { Page } from '#ui/page';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { EmptyRoom } from './empty-room';
import { PlanFilters } from './plan-filters';
import { chosenRows, NO_FILTER, orderedRows, type PlanOrder, planRows } from './plan-rows';
import { PlanTable } from './plan-table';
import { usePlanWords } from './plan-words';
import { RowForm } from './row-form';
import { useRowTexts } from './use-row-texts';

/** The county's action plan: its matrix, searched, narrowed and ordered without a network, and for its editor where it is written. */
export function ActionPlan() {
  const t = usePlanWords();
  const texts = useRowTexts();
  const county = useCounty();
  const isEditor = useCountyEditor();
  const today = civilDate(useNow());
  const { actor } = useMe();
  const language = useLanguage();
  const mutate = useMutate();
  const toast = useToast();
  const [filter, setFilter] = useState(NO_FILTER);
  const [order, setOrder] = useState<PlanOrder>({ column: 'done', direction: 'ascending' });
  const rows = useMemo(() => (county ? planRows(county.dossier, today) : []), [county, today]);
  const shown = orderedRows(chosenRows(rows, filter), order, texts);
  const examples = rows.filter(({ record }) => record.body.isExample);
  const fetch = async () => (await import('#domain/plan-of-2016')).rowsOf2016(actor.unit);
  const write = async (shipped: Awaited<ReturnType<typeof fetch>>) => {
    const read = shipped.map((row) => ({ rowId: crypto.randomUUID(), row }));
    const result = await mutate(COUNTY_DOSSIER, addActionPlanRows, { rows: read });
    if (!result.ok) return refusalWords(result.refusal, language);
    toast({ message: t('readInDone') });
    return undefined;
  };
  const removeExamples = async () => {
    const rowIds = examples.map(({ record }) => record.id);
    if ((await mutate(COUNTY_DOSSIER, removeActionPlanRows, { rowIds })).ok) toast({ message: t('examplesGone') });
  };
  const add = isEditor && (
    <Opener id="row:new" label={t('add')} icon="plus" kind="primary">
      {(close) => <RowForm onClose={close} />}
    </Opener>
  );
  if (rows.length === 0) return <EmptyRoom words={t} add={add} icon="doc" fetch={fetch} write={write} />;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      sub={<Link to="/lanet">{t('county')}</Link>}
      action={
        <Link to="/lanet/handlingsplan/papper" className={buttonClass('secondary')}>
          {t('paper')}
        </Link>
      }
    >
      <Stack>
        <PlanFilters rows={rows} filter={filter} order={order} onFilter={setFilter} onOrder={setOrder} />
        {shown.length === 0 ? (
          <Empty title={t('noMatch')} action={<Button onPress={() => setFilter(NO_FILTER)}>{t('clear')}</Button>}>
            {t('noMatchLead')}
          </Empty>
        ) : (
          <PlanTable
            caption={t('caption', { shown: shown.length, all: rows.length })}
            rows={shown}
            order={order}
            onOrder={setOrder}
          />
        )}
        <p role="status">{t('caption', { shown: shown.length, all: rows.length })}</p>
        {isEditor && (
          <Actions>
            {add}
            {examples.length > 0 && (
              <Button kind="quiet" onPress={() => void removeExamples()}>
                {t('removeExamples', { count: examples.length })}
              </Button>
            )}
          </Actions>
        )}
      </Stack>
    </Page>
  );
}
