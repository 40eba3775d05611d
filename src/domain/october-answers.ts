import type { Question, Respondent } from './evaluation';
import { FEWEST } from './fewest';
import type { OctoberFigures } from './october-figures';

/** How many answered a question, with the sum of their marks, by who typed them in. */
export interface AnswerSum {
  respondent: Respondent;
  question: Question;
  typist: string;
  n: number;
  total: number;
}

/**
 * What may be told of the answers of a year, of the whole county alone. A unit knows its own half-years, so how many there
 * were is told in fives, of ten or more; and who typed answers in knows those, so at least five must remain beside them. The
 * mean is in half steps and stops short of both ends, as a unit's own is (evaluation-results.ts).
 */
export function answersOf(sums: readonly AnswerSum[]): OctoberFigures['answers'] {
  const groups = new Map<string, AnswerSum[]>();
  for (const sum of sums) {
    const key = `${sum.respondent} ${sum.question}`;
    groups.set(key, [...(groups.get(key) ?? []), sum]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const count = group.reduce((sum, { n }) => sum + n, 0);
    if (!first || count < 2 * FEWEST) return [];
    if (group.some(({ n }) => count - n > 0 && count - n < FEWEST)) return [];
    const mean = group.reduce((sum, { total }) => sum + total, 0) / count;
    return {
      respondent: first.respondent,
      question: first.question,
      atLeast: count - (count % FEWEST),
      mean: Math.min(4.5, Math.max(1.5, Math.round(mean * 2) / 2)),
    };
  });
}
