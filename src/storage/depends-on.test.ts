import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/refusal';
import { dependsOn, resentWith } from './depends-on';
import type { DossierView } from './dossier-view';
import type { OutboxItem } from './outbox-item';

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

describe('what goes with a refused change that is sent again', () => {
  const held = (args: unknown) => ({ ...item('refused', args), refusal: new Refusal('depends-on-refused') });
  const made = (text: string) => ({ goalId: GOAL, goal: { text, indicator: '' } });

  it('is all that builds on it, in order, beginning with the mended value', () => {
    const items = [item('refused', made('x')), held(edit('x', 'y')), held(edit('y', 'z'))];
    const sent = resentWith(items[0]!, made('mended'), items, holding());
    expect(sent).toEqual([
      { id: items[0]!.id, name: 'any', args: made('mended') },
      { id: items[1]!.id, name: 'any', args: edit('mended', 'y') },
      { id: items[2]!.id, name: 'any', args: edit('y', 'z') },
    ]);
  });

  it('and of an edit the same', () => {
    const items = [item('refused', edit('x', 'y')), held(edit('y', 'z'))];
    const sent = resentWith(items[0]!, edit('x', 'mended'), items, holding(GOAL));
    expect(sent.map((one) => one.args)).toEqual([edit('x', 'mended'), edit('mended', 'z')]);
  });

  it('is nothing that was refused for its own sake, is in another case, or waits for another refused one too', () => {
    const other = crypto.randomUUID();
    const items = [
      item('refused', { needId: other }),
      item('refused', made('x')),
      item('refused', edit('x', 'y')),
      { ...held(edit('x', 'y')), dossierId: 'another case' },
      held({ goalId: GOAL, needId: other }),
    ];
    expect(resentWith(items[1]!, made('x'), items, holding()).map((one) => one.id)).toEqual([items[1]!.id]);
  });
});
