import type { Actor } from '#domain/actor';
import type { Evaluation } from '#domain/evaluation';
import { type Counted, evaluationResults, type PeriodResult } from '#domain/evaluation-results';
import { readClock } from './clock';
import type { Core } from './core';

/**
 * The results of the answers that were counted for the actor's unit. They are read by the policy path, since nobody may
 * read them by row, and leave this function in numbers only. One unit, no choice of case, person or dates: there is
 * nothing to subtract one reading from. A case under protected identity is in no statistics (domain.md 3.7).
 */
export async function resultsFor(core: Core, actor: Actor): Promise<PeriodResult[]> {
  return core.database.withPolicy(async (policy) => {
    const now = await readClock(policy, core.clock);
    const { rows } = await policy.query<{ at: number; by: string; body: Evaluation }>(
      `select at, by_person as by, body from record
       where entity = 'evaluation' and not deleted and coalesce(body->>'countedFor', unit) = $1
         and not exists (select 1 from dossier d where d.id = record.dossier_id and d.protection <> 'NONE')`,
      [actor.unit],
    );
    const counted = rows.map(({ at, by, body }): Counted => {
      const { respondent, information, participation, cooperation, meaning, gotPlan } = body;
      return { at, by, respondent, marks: { information, participation, cooperation, meaning, gotPlan } };
    });
    return evaluationResults(counted, now);
  });
}
