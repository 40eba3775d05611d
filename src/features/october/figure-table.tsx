import type { Figure, FigureRow } from '#domain/october-figures';
import { MEASURES, outcomesOf } from '#domain/october-measures';
import { Stack } from '#ui/stack';
import { type Column, Table } from '#ui/table';
import { useFigureWords } from './figure-words';
import type { Shown } from './shown-figures';
import { useFigureTexts } from './use-figure-texts';

type FigureTableProps = {
  figure: Figure;
  shown: Shown;
  /** The measure's name stands above already. */
  captionHidden?: boolean;
};

/** So many outcomes stand beside each other where a measure is divided; of more, only all of them together. */
export const FEW_OUTCOMES = 4;

/** The numbers of one measure: of a whole by outcome, of its parts side by side. */
export function FigureTable(props: FigureTableProps) {
  const isWhole = props.shown.rows.length === 1 && outcomesOf(props.figure.measure).length > 0;
  if (!isWhole) return <PartsTable {...props} />;
  return (
    <Stack>
      <WholeTable {...props} />
      {MEASURES[props.figure.measure].days && <DaysTable {...props} />}
    </Stack>
  );
}

/** The days of a whole that is told by outcome too, beside those of the year before. */
function DaysTable({ figure, shown }: FigureTableProps) {
  const t = useFigureWords();
  const texts = useFigureTexts();
  const rows = shown.rows.map((row) => ({ name: texts.level(shown.part, row.level), row }));
  if (shown.before) rows.push({ name: t('before'), row: shown.before });
  return (
    <Table
      caption={t('daysOf', { measure: texts.measure(figure) })}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { id: 'level', head: shown.head, rowHeader: true, cell: ({ name }) => name },
        { id: 'median', head: t('days'), numeric: true, cell: ({ row }) => texts.median(row) },
        { id: 'half', head: t('half'), numeric: true, cell: ({ row }) => texts.half(row) },
      ]}
    />
  );
}

function PartsTable({ figure, shown, captionHidden }: FigureTableProps) {
  const t = useFigureWords();
  const texts = useFigureTexts();
  const outcomes = outcomesOf(figure.measure);
  const columns: Column<FigureRow>[] = [
    { id: 'level', head: shown.head, rowHeader: true, cell: ({ level }) => texts.level(shown.part, level) },
    { id: 'all', head: t('count'), numeric: true, cell: ({ all }) => texts.count(all) },
  ];
  if (outcomes.length <= FEW_OUTCOMES)
    for (const outcome of outcomes)
      columns.push({
        id: outcome,
        head: texts.outcome(outcome),
        numeric: true,
        cell: (row) => texts.count(row.outcomes[outcome]),
      });
  if (MEASURES[figure.measure].days)
    columns.push(
      { id: 'median', head: t('days'), numeric: true, cell: texts.median },
      { id: 'half', head: t('half'), numeric: true, cell: texts.half },
    );
  return (
    <Table
      captionHidden={captionHidden}
      caption={texts.measure(figure)}
      rows={shown.rows}
      rowKey={({ level }) => level}
      columns={columns}
    />
  );
}

function WholeTable({ figure, shown, captionHidden }: FigureTableProps) {
  const t = useFigureWords();
  const texts = useFigureTexts();
  const [row] = shown.rows;
  if (!row) return null;
  const all = { outcome: '', count: row.all, share: null as number | null, before: shown.before?.all };
  const lines = outcomesOf(figure.measure).map((outcome) => ({
    outcome,
    count: row.outcomes[outcome] ?? null,
    share: texts.share(row, outcome),
    before: shown.before?.outcomes[outcome],
  }));
  const columns: Column<typeof all>[] = [
    {
      id: 'outcome',
      head: t('outcome'),
      rowHeader: true,
      cell: ({ outcome }) => (outcome === '' ? t('whole') : texts.outcome(outcome)),
    },
    { id: 'count', head: t('count'), numeric: true, cell: ({ count }) => texts.count(count) },
    {
      id: 'share',
      head: t('share'),
      numeric: true,
      cell: ({ outcome, share }) => (share === null ? (outcome === '' ? '' : t('hidden')) : t('percent', { share })),
    },
  ];
  if (shown.before)
    columns.push({ id: 'before', head: t('before'), numeric: true, cell: ({ before }) => texts.count(before) });
  return (
    <Table
      captionHidden={captionHidden}
      caption={texts.measure(figure)}
      rows={[all, ...lines]}
      rowKey={(line) => line.outcome}
      columns={columns}
    />
  );
}
