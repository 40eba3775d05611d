import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { civilDate } from '#domain/civil-date';
import { COUNTY_DOSSIER } from '#domain/county';
import { useCounty } from '#storage/use-county';
import { useLogPrint } from '#storage/use-log-read';
import { useNow } from '#storage/use-now';
import { Button, buttonClass } from '#ui/button';
import { formatDate } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Paper } from '#ui/paper';
import { Segmented } from '#ui/segmented';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { orderedRows, planRows } from './plan-rows';
import { usePlanWords } from './plan-words';
import { useRowTexts } from './use-row-texts';

const SIZES = ['a3', 'a4'] as const;

/** The whole matrix on paper, lying: on A3, or smaller on A4. */
export function PlanPaper() {
  const t = usePlanWords();
  const language = useLanguage();
  const texts = useRowTexts();
  const now = useNow();
  const county = useCounty();
  const [size, setSize] = useState<(typeof SIZES)[number]>('a3');
  const print = useLogPrint([COUNTY_DOSSIER], 'action plan');
  const rows = county ? planRows(county.dossier, civilDate(now)) : [];
  const date = formatDate(now, language, { year: true });
  return (
    <Paper
      lang={language}
      format={`${size}-landscape`}
      foot={t('print.foot', { date })}
      toolbar={
        <>
          <Link to="/lanet/handlingsplan" className={buttonClass('quiet')}>
            {t('print.back')}
          </Link>
          <Segmented
            label={t('print.size')}
            value={size}
            onChange={setSize}
            options={SIZES.map((value) => ({ value, label: t(`print.${value}`) }))}
          />
          <Hint>{t('print.hint')}</Hint>
          <Button kind="primary" icon="print" onPress={() => void print()}>
            {t('print.print')}
          </Button>
        </>
      }
    >
      <h1>{t('print.title')}</h1>
      <p>{t('print.lead', { date })}</p>
      <Table
        caption={t('title')}
        captionHidden
        rows={orderedRows(rows, { column: 'done', direction: 'ascending' }, texts)}
        rowKey={({ record }) => record.id}
        columns={[
          {
            id: 'area',
            head: t('columns.area'),
            rowHeader: true,
            cell: ({ record: { body } }) => (
              <>
                {body.area} {body.isExample && <small>({t('print.example')})</small>}
              </>
            ),
          },
          { id: 'services', head: t('columns.services'), cell: ({ record }) => texts.services(record.body) },
          { id: 'goal', head: t('columns.goal'), cell: ({ record }) => record.body.goal },
          {
            id: 'measure',
            head: t('columns.measure'),
            cell: ({ record: { body } }) => (
              <>
                {body.measureText} <small>{texts.measure(body.measure)}</small>
              </>
            ),
          },
          { id: 'activity', head: t('columns.activity'), cell: ({ record }) => record.body.activity },
          {
            id: 'done',
            head: t('columns.done'),
            cell: ({ record: { body } }) => (
              <>
                {texts.doneBy(body.doneBy)} <small>{body.doneByText}</small>
              </>
            ),
          },
          { id: 'owner', head: t('columns.owner'), cell: ({ record }) => texts.owner(record.body) },
          { id: 'status', head: t('columns.status'), cell: ({ status }) => texts.status(status) },
        ]}
      />
    </Paper>
  );
}
