import { Link } from '@tanstack/react-router';
import { COUNTY_DOSSIER } from '#domain/county';
import type { YearPoint } from '#domain/year-wheel';
import { type Occurrence, removeYearPoint } from '#domain/year-wheel-points';
import { useCountyEditor } from '#storage/use-county';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Opener } from '#ui/opener';
import { type Column, Table } from '#ui/table';
import { useToast } from '#ui/toast-provider';
import { PointForm } from './point-form';
import { PointDone, PointState } from './point-state';
import { usePointTexts } from './use-point-texts';
import { useYearWords } from './year-words';

const ROOMS = {
  'action-plan': '/lanet/handlingsplan',
  october: '/arsoversyn',
  deviations: '/avvikelser/genomgang',
  matters: '/lanet/arendegang',
} as const;

interface YearTableProps {
  occurrences: readonly Occurrence[];
  today: string;
  /** On paper nothing can be pressed. */
  isPaper?: boolean;
}

/** The points of a year as a table: when, what, for whom, how long before, how it stands. */
export function YearTable({ occurrences, today, isPaper }: YearTableProps) {
  const t = useYearWords();
  const texts = usePointTexts();
  const columns: Column<Occurrence>[] = [
    { id: 'when', head: t('columns.when'), cell: texts.at },
    {
      id: 'what',
      head: t('columns.what'),
      rowHeader: true,
      cell: ({ point }) => (
        <span id={isPaper ? undefined : point.id} tabIndex={-1}>
          {point.body.what}
          {point.body.text && <small>{point.body.text}</small>}
          {point.body.source && <small>{t('source', { source: point.body.source })}</small>}
          {!isPaper && <Room point={point.body} />}
        </span>
      ),
    },
    { id: 'forWhom', head: t('columns.forWhom'), cell: ({ point }) => texts.forWhom(point.body) },
    { id: 'lead', head: t('columns.lead'), cell: ({ point }) => texts.lead(point.body) },
    {
      id: 'state',
      head: t('columns.state'),
      cell: (occurrence) => <PointState occurrence={occurrence} today={today} />,
    },
  ];
  if (!isPaper)
    columns.push({
      id: 'do',
      head: t('columns.do'),
      cell: (occurrence) => <Acts occurrence={occurrence} today={today} />,
    });
  return (
    <Table
      caption={t('list')}
      captionHidden
      rows={occurrences}
      rowKey={({ point, due }) => `${point.id}${due}`}
      columns={columns}
    />
  );
}

function Acts({ occurrence, today }: { occurrence: Occurrence; today: string }) {
  const t = useYearWords();
  const isEditor = useCountyEditor();
  const mutate = useMutate();
  const toast = useToast();
  const { point } = occurrence;
  const remove = async () => {
    if ((await mutate(COUNTY_DOSSIER, removeYearPoint, { pointId: point.id })).ok) toast({ message: t('removed') });
  };
  return (
    <>
      <PointDone occurrence={occurrence} today={today} />
      {isEditor && (
        <Actions>
          <Opener id={`point:${point.id}`} label={t('edit')} about={point.body.what} kind="quiet">
            {(close) => <PointForm record={point} onClose={close} />}
          </Opener>
          <Button kind="quiet" size="s" aria-label={`${t('remove')} ${point.body.what}`} onPress={() => void remove()}>
            {t('remove')}
          </Button>
        </Actions>
      )}
    </>
  );
}

/** The page that belongs to a point; the review of the year only for whom may open it. */
function Room({ point: { about } }: { point: YearPoint }) {
  const t = useYearWords();
  const { followsUp } = useMe();
  if (about === 'none' || (about === 'october' && !followsUp)) return null;
  return (
    <small>
      <Link to={ROOMS[about]}>{t(`about.${about}`)}</Link>
    </small>
  );
}
