import { Actions } from '#ui/actions';
import { Empty } from '#ui/empty';
import { useFirstThenAll } from '#ui/first-then-all';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Beside, proposalsAbout } from './beside';
import { FormOpener } from './form-opener';
import { GoalForm } from './goal-form';
import { LongTermAims } from './long-term-aims';
import { useMatrixWords } from './matrix-words';
import { NeedCard } from './need-card';
import { NeedForm } from './need-form';
import { ProposalForm } from './proposal-form';
import type { PlanView } from './use-plan';
import { WhoDoesWhat } from './who-does-what';

/** So many needs, with their goals and actions, fill what is left of a screen. */
const FIRST = 1;

/** Needs, the goals that answer to them and the actions of each, with what still lacks. */
export function MatrixSection({ plan }: { plan: PlanView }) {
  const t = useMatrixWords();
  const { needs } = plan.matrix;
  const drawn = useFirstThenAll(needs, FIRST);
  const goals = needs.flatMap((one) => one.goals);
  const actions = goals.reduce((sum, goal) => sum + goal.actions.length, 0);
  const counts = `${t('goals', { count: goals.filter((one) => one.goal).length })}, ${t('actions', { count: actions })}`;
  const planner = plan.coordinator?.unit ?? plan.unit;
  return (
    <Section id="mal" title={t('title')} aside={counts}>
      <Stack>
        <LongTermAims plan={plan} />
        <WhoDoesWhat plan={plan} />
        {needs.length === 0 && <Empty title={t('none')}>{t('noneHelp')}</Empty>}
        {drawn.map((one) => (
          <NeedCard key={one.need?.id ?? 'none'} plan={plan} group={one} />
        ))}
        {plan.mayWrite && (
          <Actions>
            <FormOpener id="need" label={t('addNeed')}>
              {(kept) => <NeedForm {...kept} />}
            </FormOpener>
            <FormOpener id="goal" label={t('addGoal')}>
              {(kept) => <GoalForm {...kept} />}
            </FormOpener>
            {!plan.coordinates && (
              <FormOpener id="proposal" label={t('proposal.openNew')}>
                {(kept) => <ProposalForm {...kept} about="plan" recordId={null} to={planner} />}
              </FormOpener>
            )}
          </Actions>
        )}
        {proposalsAbout(plan, null).length > 0 && (
          <Section level={3} title={t('proposal.free')}>
            <Beside plan={plan} recordId={null} owner={planner} />
          </Section>
        )}
      </Stack>
    </Section>
  );
}
