import * as z from 'zod';
import { PeriodResult } from '#domain/evaluation-results';

/** What the unit may know of the answers to the five questions: closed half-years, never fewer than five answers. */
export const EvaluationResultsAnswer = z.object({ v: z.int(), periods: z.array(PeriodResult) });
export type { PeriodResult };
