import type { Step } from '#mocks/families/story';
import { type ApiVisitor, apiVisitor } from '#tests/e2e/api-visitor';
import { tellDossier } from './workload';

/** So many dossiers are told side by side, so that a push carries many of them. */
const TOGETHER = 50;

/** What one person does in a row. */
function turnsOf(steps: readonly Step[]): Step[][] {
  const turns: Step[][] = [];
  for (const step of steps) {
    const last = turns.at(-1);
    if (last?.[0]?.by === step.by) last.push(step);
    else turns.push([step]);
  }
  return turns;
}

/**
 * Tells the dossiers from `from` up to (not with) `to` to a server through its front door: real mutations, judged by the
 * real rules, several dossiers in a request. Throws where one is refused.
 */
export async function fillDossiers(url: string, from: number, to: number, now: number): Promise<void> {
  const people = new Map<string, ApiVisitor>();
  for (const person of ['ylva', 'nadja']) people.set(person, await apiVisitor(url, person));
  for (let start = from; start < to; start += TOGETHER) {
    const stories = Array.from({ length: Math.min(TOGETHER, to - start) }, (_, at) => tellDossier(start + at, now));
    const told = stories.map((story) => turnsOf(story.steps).map((steps) => ({ story, steps })));
    for (let turn = 0; turn < Math.max(...told.map((turns) => turns.length)); turn++) {
      const side = told.flatMap((turns) => turns[turn] ?? []);
      const mutations = side.flatMap(({ story, steps }) =>
        steps.map((step) => {
          if (step.does !== 'mutation' || typeof step.args === 'function')
            throw new Error(`${step.does}: not told here`);
          return { dossierId: story.dossierId, name: step.name, args: step.args };
        }),
      );
      const who = people.get(side[0]?.steps[0]?.by ?? '');
      if (!who) throw new Error('a step of somebody who does not take part');
      const { answers } = await who.push(mutations);
      const refused = answers.findIndex((answer) => answer.result !== 'applied');
      if (refused >= 0 || answers.length !== mutations.length)
        throw new Error(`filling: ${mutations[refused]?.name} ${JSON.stringify(answers[refused])}`);
    }
  }
}
