import * as z from 'zod';
import { addDays, type CivilDate, civilDate, startOfDay } from './civil-date';
import { QUESTIONS, type Question, RESPONDENTS, type Respondent } from './evaluation';
import { FEWEST } from './fewest';

/** Half a calendar year, both ends included. The only periods there are: none lies inside another. */
export interface Period {
  from: CivilDate;
  to: CivilDate;
}

/** The half-year in which an instant (ms) lies, by the date in Stockholm. */
export function periodOf(ms: number): Period {
  const date = civilDate(ms);
  const year = date.slice(0, 4);
  return date < `${year}-07-01`
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year}-07-01`, to: `${year}-12-31` };
}

/**
 * When a period may be told (ms): one day after its end. Answers count by the server's own time when they came, so by
 * then nothing can be added, and two readings of one period never differ by an answer.
 */
export const publishedFrom = ({ to }: Period): number => startOfDay(addDays(to, 2));

/** One respondent's marks as they are counted: when the server took them in (ms), and who typed them in. */
export interface Counted {
  at: number;
  by: string;
  respondent: Respondent;
  marks: Record<Question, number | null>;
}

/** A question's answer from a group: how many, and their mean in half steps from 1.5 to 4.5. Null: too few to tell. */
const Told = z.object({ count: z.int(), mean: z.number() }).nullable();
const questions = Object.fromEntries(QUESTIONS.map((name) => [name, Told])) as Record<Question, typeof Told>;
export const PeriodResult = z.object({
  from: z.string(),
  to: z.string(),
  groups: z.array(z.object({ respondent: z.enum(RESPONDENTS), questions: z.object(questions) })),
});
export type PeriodResult = z.infer<typeof PeriodResult>;

/**
 * What a unit may be told of the answers counted for it, newest period first. By group and question alone: no sum over
 * the groups, from which a hidden one could be had by subtraction.
 */
export function evaluationResults(counted: readonly Counted[], now: number): PeriodResult[] {
  const periods = new Map<CivilDate, { period: Period; answers: Counted[] }>();
  for (const one of counted) {
    const period = periodOf(one.at);
    if (now < publishedFrom(period)) continue;
    const kept = periods.get(period.from) ?? { period, answers: [] };
    kept.answers.push(one);
    periods.set(period.from, kept);
  }
  return [...periods.values()]
    .sort((a, b) => b.period.from.localeCompare(a.period.from))
    .map(({ period, answers }) => ({
      ...period,
      groups: RESPONDENTS.map((respondent) => {
        const group = answers.filter((one) => one.respondent === respondent);
        const told = QUESTIONS.map((question) => [question, tell(group, question)]);
        return { respondent, questions: Object.fromEntries(told) as PeriodResult['groups'][number]['questions'] };
      }),
    }));
}

/**
 * Who typed answers in from paper knows those. So at least five must remain beside what any one person typed in, or
 * none at all. The mean is rounded to half steps and stops short of both ends: "all said 1" is never told.
 */
function tell(group: readonly Counted[], question: Question): { count: number; mean: number } | null {
  const given = group.filter((one) => one.marks[question] !== null);
  const count = given.length;
  if (count < FEWEST) return null;
  const typed = new Map<string, number>();
  for (const { by } of given) typed.set(by, (typed.get(by) ?? 0) + 1);
  for (const known of typed.values()) if (count - known > 0 && count - known < FEWEST) return null;
  const mean = given.reduce((sum, one) => sum + (one.marks[question] ?? 0), 0) / count;
  return { count, mean: Math.min(4.5, Math.max(1.5, Math.round(mean * 2) / 2)) };
}
