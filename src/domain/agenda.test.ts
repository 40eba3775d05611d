import { describe, expect, it } from 'vitest';
import { agendaOf, partAt, timeAfter } from './agenda';

describe('the agenda of a meeting', () => {
  it.each([[5], [30], [45], [60], [90], [480]])('fills %i minutes exactly, one part after the other', (minutes) => {
    const parts = agendaOf('13:30', minutes);
    expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(minutes);
    expect(parts[0]?.from).toBe('13:30');
    expect(parts.at(-1)?.to).toBe(timeAfter('13:30', minutes));
    for (const [at, part] of parts.entries()) expect(part.from).toBe(parts[at - 1]?.to ?? '13:30');
  });

  it('hears the child before what adults have to say, and gives most time to goals and actions', () => {
    const parts = agendaOf('14:00', 60);
    expect(parts.map(({ item, from }) => `${from} ${item}`)).toEqual([
      '14:00 welcome',
      '14:05 child',
      '14:20 now',
      '14:30 goals',
      '14:50 crisis',
      '14:55 follow-up',
    ]);
  });

  it.each([
    [-1, undefined],
    [0, 'welcome'],
    [4, 'welcome'],
    [5, 'child'],
    [59, 'follow-up'],
    [60, undefined],
  ])('tells which part it is %s minutes in', (minutesIn, expected) => {
    expect(partAt(agendaOf('14:00', 60), minutesIn)).toBe(expected);
  });
});
