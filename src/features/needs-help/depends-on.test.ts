import { describe, expect, it } from 'vitest';
import type { DossierView } from '#storage/dossier-view';
import type { OutboxItem } from '#storage/outbox-item';
import { dependsOn } from './depends-on';

const GOAL = crypto.randomUUID();
const item = (state: OutboxItem['state'], args: unknown, dossierId = 'a case'): OutboxItem => ({
  id: crypto.randomUUID(),
  dossierId,
  name: 'any',
  args,
  at: 0,
  state,
});
const holding = (...ids: string[]) =>
  ({ dossier: { peek: (id: string) => (ids.includes(id) ? { id } : undefined) } }) as unknown as DossierView;
const edit = (from: string, to: string) => ({ goalId: GOAL, changes: { text: { from, to } } });

describe('a change builds on a refused one', () => {
  it('when it names what that one would have made', () => {
    const items = [item('refused', { goalId: GOAL }), item('waiting', { actionId: crypto.randomUUID(), goalId: GOAL })];
    expect(dependsOn(items[1]!, items, holding())).toBe(items[0]);
  });

  it('when its edit begins where that edit would have ended', () => {
    const items = [item('refused', edit('x', 'y')), item('waiting', edit('y', 'z'))];
    expect(dependsOn(items[1]!, items, holding(GOAL))).toBe(items[0]);
  });
});

describe('a change does not build on', () => {
  it.each<[string, OutboxItem[], DossierView]>([
    ['one that was refused later', [item('waiting', { goalId: GOAL }), item('refused', { goalId: GOAL })], holding()],
    ['one that waits as well', [item('waiting', { goalId: GOAL }), item('waiting', { goalId: GOAL })], holding()],
    [
      'one about a record that is there anyway',
      [item('refused', { goalId: GOAL }), item('waiting', { goalId: GOAL })],
      holding(GOAL),
    ],
    [
      'one in another case',
      [item('refused', { goalId: GOAL }, 'another case'), item('waiting', { goalId: GOAL })],
      holding(),
    ],
    [
      'an edit that began from the same text',
      [item('refused', edit('x', 'y')), item('waiting', edit('x', 'z'))],
      holding(GOAL),
    ],
  ])('%s', (_what, items, view) => {
    const mine = items.find((one) => one.state === 'waiting');
    expect(mine && dependsOn(items.at(-1)?.state === 'waiting' ? items.at(-1)! : mine, items, view)).toBeUndefined();
  });
});
