import { expect, it } from 'vitest';
import { lateWords } from './late-words';

it.each([
  ['since the day before', '2026-11-24', '2026-11-25', 'En arbetsdag sen', 'One working day late'],
  ['over a weekend', '2026-11-20', '2026-11-23', 'En arbetsdag sen', 'One working day late'],
  ['on a Saturday', '2026-11-20', '2026-11-21', 'Sen, ingen arbetsdag har gått', 'Late, no working day has passed'],
  ['over Easter', '2026-04-02', '2026-04-07', 'En arbetsdag sen', 'One working day late'],
  ['over Christmas', '2026-12-23', '2026-12-29', '2 arbetsdagar sen', '2 working days late'],
])('what is late is late by working days: %s', (_what, due, today, sv, en) => {
  expect(lateWords(due, today)).toEqual({ sv, en });
});
