import { expect, it } from 'vitest';
import { dueWords, lateWords, leftWords } from './late-words';

it.each([
  ['since the day before', '2026-11-24', '2026-11-25', 'En arbetsdag sen', 'One working day late'],
  ['over a weekend', '2026-11-20', '2026-11-23', 'En arbetsdag sen', 'One working day late'],
  ['on a Saturday', '2026-11-20', '2026-11-21', 'Sen, ingen arbetsdag har gått', 'Late, no working day has passed'],
  ['over Easter', '2026-04-02', '2026-04-07', 'En arbetsdag sen', 'One working day late'],
  ['over Christmas', '2026-12-23', '2026-12-29', '2 arbetsdagar sen', '2 working days late'],
])('what is late is late by working days: %s', (_what, due, today, sv, en) => {
  expect(lateWords(due, today)).toEqual({ sv, en });
});

it.each([
  ['to the next day', '2026-11-25', '2026-11-24', 'En arbetsdag kvar', 'One working day left'],
  ['over a weekend', '2026-11-23', '2026-11-20', 'En arbetsdag kvar', 'One working day left'],
  ['to a Sunday', '2026-11-22', '2026-11-20', 'Ingen arbetsdag kvar', 'No working day left'],
  ['over Easter', '2026-04-07', '2026-04-01', '2 arbetsdagar kvar', '2 working days left'],
  ['over Christmas', '2026-12-29', '2026-12-23', '2 arbetsdagar kvar', '2 working days left'],
])('what is left is left in working days: %s', (_what, end, today, sv, en) => {
  expect(leftWords(end, today)).toEqual({ sv, en });
});

it.each([
  ['the day before', '2026-11-23', 'En arbetsdag sen', 'One working day late'],
  ['that day', '2026-11-24', 'I dag', 'Today'],
  ['the next', '2026-11-25', 'I morgon', 'Tomorrow'],
  ['two days on', '2026-11-26', '2 arbetsdagar kvar', '2 working days left'],
  ['four weeks on', '2026-12-22', '20 arbetsdagar kvar', '20 working days left'],
  ['the day after that', '2026-12-23', '4 veckor kvar', '4 weeks left'],
  ['far off', '2027-09-01', '40 veckor kvar', '40 weeks left'],
])('a deadline is told in words: %s', (_what, due, sv, en) => {
  expect(dueWords(due, '2026-11-24')).toEqual({ sv, en });
});
