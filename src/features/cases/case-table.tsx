import { Link } from '@tanstack/react-router';
import { STEP_WORDS } from '#domain/case-words';
import { civilDate } from '#domain/civil-date';
import { lateWords } from '#domain/late-words';
import { useLogListPrint } from '#storage/use-log-list-print';
import { useNow } from '#storage/use-now';
import { formatDate, formatDayWeek } from '#ui/dates';
import { Status } from '#ui/status';
import { Table } from '#ui/table';
import { Tag } from '#ui/tag';
import { useLanguage } from '#ui/words';
import styles from './case-list.module.css';
import { useCaseListWords } from './case-list-words';
import type { CaseRow } from './case-row';

/** The bars of the meter by the step, as two shapes: seven elements in each row would be a fifth of the whole page. */
const METER = Array.from({ length: 8 }, (_, step) => {
  const bar = (at: number) => `M${at * 16 + 0.5} .5h13v6h-13z`;
  const bars = [0, 1, 2, 3, 4, 5, 6];
  return {
    done: bars
      .filter((at) => at < step)
      .map(bar)
      .join(''),
    left: bars
      .filter((at) => at >= step)
      .map(bar)
      .join(''),
  };
});

/** The cases as a table; a protected one shows its number and the badge, never a name or a school. */
export function CaseTable({ rows, caption }: { rows: readonly CaseRow[]; caption: string }) {
  const t = useCaseListWords();
  const language = useLanguage();
  const today = civilDate(useNow());
  useLogListPrint(
    rows.map(({ id }) => id),
    'list of cases',
  );
  const child = ({ id, label, school }: CaseRow) => (
    <>
      <Link to="/arenden/$caseId" params={{ caseId: id }}>
        {label.name ?? t('caseNumber', { reference: label.reference })}
      </Link>
      <small className={styles.small}>
        {label.age !== null
          ? [t('age', { age: label.age }), school].filter(Boolean).join(', ')
          : t(label.protected ? 'hidden' : 'frameName')}
      </small>
    </>
  );
  const step = (row: CaseRow) => {
    if (row.label.protected) return <Tag tone="guard">{t('protected')}</Tag>;
    if (row.label.frameOnly) return <Status tone="info">{t('invited')}</Status>;
    if (row.closed) return <Status tone="ok">{t('closed')}</Status>;
    return (
      <>
        <svg className={styles.meter} viewBox="0 0 110 7" aria-hidden="true" focusable="false">
          <path className={styles.done} d={METER[row.step]?.done} />
          <path className={styles.left} d={METER[row.step]?.left} />
        </svg>
        <small className={styles.small}>
          {t('stepOf', { step: row.step, name: STEP_WORDS[row.stepName][language].toLocaleLowerCase() })}
        </small>
      </>
    );
  };
  const next = (row: CaseRow) => {
    if (row.closed) return '';
    return (
      <>
        {row.next?.[language] ?? t('none')}
        {row.coordinator && (
          <small className={styles.small}>{row.mine ? t('you') : t('other', { name: row.coordinator })}</small>
        )}
      </>
    );
  };
  const consent = (row: CaseRow) => {
    if (row.label.protected || row.label.frameOnly || row.closed) return '';
    const { state, until } = row.consent;
    const date = until ? formatDate(until, language, { year: true }) : '';
    if (state === 'valid') return <Status tone="ok">{date ? t('consent.valid', { date }) : t('consent.open')}</Status>;
    if (state === 'ends') return <Status tone="warn">{t('consent.ends', { date })}</Status>;
    return <Status tone={state === 'decision' ? 'ok' : 'idle'}>{t(`consent.${state}`)}</Status>;
  };
  const state = (row: CaseRow) => {
    if (row.unsent)
      return (
        <Status tone="idle" icon="laptop">
          {t('notSent')}
        </Status>
      );
    if (row.label.protected || row.closed || !row.due) return '';
    if (row.late) return <Status tone="warn">{lateWords(row.due, today)[language]}</Status>;
    return row.due === today ? <Status tone="info">{t('today')}</Status> : <Status tone="idle">{t('onTime')}</Status>;
  };
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      rowTone={(row) => (row.label.protected ? 'guard' : undefined)}
      columns={[
        { id: 'child', head: t('columns.child'), rowHeader: true, cell: child },
        { id: 'step', head: t('columns.step'), cell: step },
        { id: 'next', head: t('columns.next'), cell: next },
        {
          id: 'due',
          head: t('columns.due'),
          cell: (row) => (row.due && !row.label.protected ? formatDayWeek(row.due, language) : ''),
        },
        { id: 'consent', head: t('columns.consent'), cell: consent },
        { id: 'state', head: t('columns.state'), cell: state },
      ]}
    />
  );
}
