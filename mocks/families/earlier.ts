import { addDays, civilDate } from '#domain/civil-date';
import { closeCase } from '#domain/close-case';
import { type Respondent, takeInAnswers } from '#domain/evaluation';
import { periodOf, publishedFrom } from '#domain/evaluation-results';
import { opens } from './scene-open';
import type { Family, Story } from './story';

/** So many answers of each: five guardians and five of the staff can be told, three children can not. */
const ENDED: readonly { id: string; child: [string, string, 'girl' | 'boy']; parent: string; answers: Answer[] }[] = [
  {
    id: 'juni',
    child: ['Juni', 'Backlund', 'girl'],
    parent: 'Maria Backlund',
    answers: [
      ['child', 4, 3, 4, 4, 5],
      ['guardian', 4, 4, 3, 4, 5],
      ['staff', 4, 3, 3, 4, 4],
    ],
  },
  {
    id: 'love',
    child: ['Love', 'Hedvall', 'boy'],
    parent: 'Annika Hedvall',
    answers: [
      ['child', 3, 4, 3, 4, 4],
      ['guardian', 3, 4, 2, 3, 4],
      ['staff', 4, 4, 3, 3, 5],
    ],
  },
  {
    id: 'stina',
    child: ['Stina', 'Mossfors', 'girl'],
    parent: 'Henrik Mossfors',
    answers: [
      ['child', 5, 5, 4, 5, 5],
      ['guardian', 5, 4, 4, 5, null],
      ['staff', 3, 4, 4, 4, 4],
    ],
  },
  {
    id: 'tage',
    child: ['Tage', 'Rönnlid', 'boy'],
    parent: 'Camilla Rönnlid',
    answers: [
      ['guardian', 4, 3, 3, 4, 4],
      ['staff', 4, 3, 2, 4, 4],
    ],
  },
  {
    id: 'ingrid',
    child: ['Ingrid', 'Valfors', 'girl'],
    parent: 'Tomas Valfors',
    answers: [
      ['guardian', 4, 5, 4, 4, 5],
      ['staff', 5, 4, 3, 4, 5],
    ],
  },
];
type Mark = number | null;
type Answer = [Respondent, Mark, Mark, Mark, Mark, Mark];

/** Days since the end of the latest half-year whose answers may be told today. */
function sinceTold(story: Story): number {
  const today = civilDate(story.morning(0));
  const dayOf = (date: string) => Date.parse(`${date}T12:00:00Z`);
  const noon = dayOf(today);
  let end = addDays(periodOf(noon).from, -1);
  if (publishedFrom(periodOf(dayOf(end))) > story.morning(0)) end = addDays(periodOf(dayOf(end)).from, -1);
  return Math.round((noon - dayOf(end)) / 86_400_000);
}

/**
 * Cases that ended in the latest half-year whose answers may be told, each followed by what was thought of it: so that
 * a newcomer sees what such a result looks like, and where there are too few to tell.
 */
export const EARLIER: readonly Family[] = ENDED.map(({ id, child, parent, answers }, at) => ({
  id,
  about: {
    sv: 'Avslutat tidigare. Svaren på frågorna räknas i halvårets omdömen.',
    en: 'Closed earlier. The answers to the questions count in the half-year’s results.',
  },
  tell(story) {
    const end = sinceTold(story) + 20 + 7 * at;
    const [firstName, lastName, sex] = child;
    opens(story, {
      by: 'ylva',
      day: end + 150,
      child: { firstName, lastName, sex, birthDate: story.born(10 + at, 40) },
      guardians: { parent: { name: parent, relation: at === 2 || at === 4 ? 'father' : 'mother' } },
      initiative: parent,
      requestedByFamily: true,
    });
    for (const [respondent, information, participation, cooperation, meaning, gotPlan] of answers)
      story.by('ylva', end + 1, takeInAnswers, {
        evaluationId: story.id(`evaluation/${respondent}`),
        receiptId: story.id(`evaluation/${respondent}/receipt`),
        answers: {
          respondent,
          on: story.date(end + 1),
          information,
          participation,
          cooperation,
          meaning,
          gotPlan,
          via: 'paper',
        },
      });
    story.by('ylva', end, closeCase, {
      closingId: story.id('closing'),
      reason: 'need-gone',
      on: story.date(end),
      text: '',
    });
  },
}));
