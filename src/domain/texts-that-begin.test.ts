import { describe, expect, it } from 'vitest';
import type { Kind } from './kind';
import type { AnyRec } from './record';
import { textsThatBegin } from './texts-that-begin';
import type { Begins } from './what-begins';

const begins = (to: string, kinds: Kind[], isWeaker = true, from = 'soc'): Begins => ({
  to,
  parts: [{ from, kinds }],
  since: 0,
  isNew: true,
  isWeaker,
  warns: false,
});
const record = (entity: string, kind: Kind, body: Record<string, unknown>, more: Partial<AnyRec> = {}): AnyRec => ({
  entity,
  id: `${entity}-${kind}`,
  unit: 'soc',
  kind,
  audience: 'shared',
  version: 1,
  deleted: false,
  by: 'p',
  at: 0,
  body,
  ...more,
});
const need = record('need', 'SOCIAL', { text: 'Behöver lugn', seenBy: '' });

describe('the free texts that begin to reach weaker secrecy', () => {
  it.each<[string, AnyRec, Begins[], string[]]>([
    ['of a kind that begins', need, [begins('teachers', ['SOCIAL'])], ['Behöver lugn']],
    ['of another kind', need, [begins('teachers', ['PLAN_ACTION'])], []],
    ['of another unit', { ...need, unit: 'bup' }, [begins('teachers', ['SOCIAL'])], []],
    ['to a receiver whose secrecy is as strong', need, [begins('bup', ['SOCIAL'], false)], []],
    ['kept for the own unit', { ...need, audience: 'own' }, [begins('teachers', ['SOCIAL'])], []],
    ['removed', { ...need, deleted: true }, [begins('teachers', ['SOCIAL'])], []],
    [
      'the question of a meeting',
      record('meeting', 'LOGISTICS', { question: 'Hur kan skoldagen bli lugnare?', place: 'Rum 3' }),
      [begins('teachers', ['LOGISTICS'])],
      ['Hur kan skoldagen bli lugnare?'],
    ],
    ['a name and no text', record('child', 'IDENTITY', { firstName: 'Tilde' }), [begins('teachers', ['IDENTITY'])], []],
    [
      'what no grant opens, whatever its kind',
      record('acuteProtection', 'SOCIAL', { why: { reason: 'Fara' } }),
      [begins('teachers', ['SOCIAL'])],
      [],
    ],
  ])('%s', (_story, one, all, expected) => {
    expect(textsThatBegin([one], all).map(({ text }) => text)).toEqual(expected);
  });

  it('is asked about once, with all who would read it', () => {
    const all = [begins('teachers', ['SOCIAL']), begins('free-teachers', ['SOCIAL', 'HEALTH'])];
    expect(textsThatBegin([need], all).map(({ receivers }) => receivers)).toEqual([['teachers', 'free-teachers']]);
  });
});
