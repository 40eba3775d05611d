import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { civilDate } from '#domain/civil-date';
import { listed } from '#domain/listed';
import { GLANCES, type Glance, type OverviewCell, type OverviewOwner, planOverview } from '#domain/plan-overview';
import { capital } from '#ui/capital';
import { useFirstThenAll } from '#ui/first-then-all';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Status, type Tone } from '#ui/status';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import type { PlanView } from './use-plan';
import { useWhoDoesWords } from './who-does-words';

/** So many needs are drawn at once; the rest as soon as they are painted. */
const FIRST = 4;

const TONES: Record<Glance, Tone> = { late: 'warn', undated: 'stop', left: 'idle', done: 'ok' };

/** The plan at a glance: each need by who answers for its actions, how many and how they stand. */
export function WhoDoesWhat({ plan }: { plan: PlanView }) {
  const t = useWhoDoesWords();
  const { needs } = plan.matrix;
  const today = civilDate(plan.now);
  const { owners, rows } = useMemo(() => planOverview(needs, today), [needs, today]);
  const drawn = useFirstThenAll(rows, FIRST);
  if (owners.length === 0) return null;
  const nameOf = (owner: OverviewOwner) => (owner.type === 'unit' ? plan.unitName(owner.unit) : t(owner.type));
  return (
    <Section level={3} title={t('title')}>
      <Hint>{t('hint')}</Hint>
      <Table
        caption={t('title')}
        captionHidden
        rows={drawn}
        rowKey={({ need }) => need?.id ?? 'none'}
        columns={[
          {
            id: 'need',
            head: t('need'),
            rowHeader: true,
            cell: ({ need, cells }) => (
              <>
                {need ? <Written text={need.body.text} /> : t('noNeed')}
                {cells.every((cell) => cell === null) && (
                  <div>
                    <Status tone="warn">{t('noAction')}</Status>
                  </div>
                )}
              </>
            ),
          },
          ...owners.map((owner, at) => ({
            id: owner.type === 'unit' ? owner.unit : owner.type,
            head: capital(nameOf(owner)),
            cell: ({ need, cells }: (typeof rows)[number]) => {
              const cell = cells[at];
              return cell && <Cell plan={plan} cell={cell} who={nameOf(owner)} need={need?.body.text} />;
            },
          })),
        ]}
      />
    </Section>
  );
}

interface CellProps {
  plan: PlanView;
  cell: OverviewCell;
  who: string;
  need: string | undefined;
}

/** How many actions, a way to the most pressing one, and how they stand in words and signs. */
function Cell({ plan, cell, who, need }: CellProps) {
  const t = useWhoDoesWords();
  const language = useLanguage();
  const stands = [
    { name: 'unowned', tone: 'stop' as Tone, count: cell.unowned },
    ...GLANCES.map((name) => ({ name, tone: TONES[name], count: cell.stand[name] })),
  ]
    .filter(({ count }) => count > 0)
    .map((one) => ({ ...one, words: t(one.name as Glance, { count: one.count }) }));
  const actions = t('count', { count: cell.count });
  const stand = listed(
    stands.map(({ words }) => words),
    language,
  );
  return (
    <>
      <Link
        to="/arenden/$caseId/plan"
        params={{ caseId: plan.caseId }}
        hash={cell.firstId}
        // Each press is a way of its own, so that the second one leads there too.
        state={(before) => ({ ...before, formsAsked: (before.formsAsked ?? 0) + 1 })}
        aria-label={need ? t('cell', { actions, who, need, stand }) : t('cellLoose', { actions, who, stand })}
      >
        {actions}
      </Link>
      {stands.map(({ name, tone, words }) => (
        <div key={name}>
          <Status tone={tone}>{words}</Status>
        </div>
      ))}
    </>
  );
}
