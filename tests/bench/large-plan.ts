import { apiVisitor } from '#tests/e2e/api-visitor';
import { seeded, swedishText } from './swedish-text';
import { tellDossier } from './workload';

/** A plan of the size that a child with much around it has. */
export const LARGE_PLAN = { needs: 8, goals: 20, actions: 60 };

/** Writes a large plan into one of the dossiers, through the front door; gives the dossier's id. `now` is ms. */
export async function tellLargePlan(url: string, now: number, rep: number): Promise<string> {
  const { dossierId } = tellDossier(rep, now);
  const random = seeded(rep + 1);
  const text = (length: number) => swedishText(random, length);
  const made = (many: number) => Array.from({ length: many }, () => crypto.randomUUID());
  const needs = made(LARGE_PLAN.needs);
  const goals = made(LARGE_PLAN.goals);
  const write = (name: string, args: unknown) => ({ dossierId, name, args });
  const needOf = (goal: number) => needs[goal % needs.length];
  const mutations = [
    ...needs.map((needId) => write('nameNeed', { needId, kind: 'PLAN_ACTION', need: { text: text(60) } })),
    ...goals.map((goalId, at) =>
      write('setGoal', {
        goalId,
        goal: { needId: needOf(at), longTerm: false, text: text(60), indicator: text(80), targetDate: '2027-01-21' },
      }),
    ),
    ...made(LARGE_PLAN.actions).map((actionId, at) =>
      write('addAction', {
        actionId,
        action: {
          goalId: goals[at % goals.length],
          needId: needOf(at % goals.length),
          text: text(60),
          responsible: at % 5 === 0 ? null : { type: 'family', who: 'Anna Mätgren' },
          start: null,
          due: at % 7 === 0 ? null : '2027-01-14',
          indicator: '',
          status: 'not-started',
        },
      }),
    ),
  ];
  const { answers } = await (await apiVisitor(url, 'ylva')).push(mutations);
  const refused = answers.find((answer) => answer.result !== 'applied');
  if (refused) throw new Error(`a large plan: ${JSON.stringify(refused)}`);
  return dossierId;
}
