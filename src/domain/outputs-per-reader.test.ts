import { describe, expect, it } from 'vitest';
import type { Call } from './call';
import { callEvent } from './call-event';
import { callForReader } from './call-reader';
import { NOON, Scene, sceneDirectory } from './consent-scene';
import type { Facts } from './facts';
import { paperContent } from './paper-content';
import type { FamilyReader } from './paper-reader';
import type { AnyRec, Rec } from './record';
import { seenForFamily } from './seen-line';

const NEED = '00000000-0000-4000-8000-00000000aa01';
const CALL = '00000000-0000-4000-8000-00000000aa02';
const KEPT = 'Det som skadar';
const PLACE = 'Biblioteket';

interface World {
  facts: Facts;
  mother: string;
  father: string;
}

function world(more: (scene: Scene, ids: { mother: string; father: string }) => void): World {
  const scene = new Scene({ born: '2018-05-04' });
  const mother = scene.guardian('Anna');
  const father = scene.guardian('Olle');
  more(scene, { mother, father });
  return { facts: scene.facts(), mother, father };
}
const block = (rule: string, reader: string, recordIds: string[]) => ({
  rule,
  reader,
  recordIds,
  kinds: [],
  assessment: 'a',
  assessedBy: 'Eva',
  assessedOn: '2026-01-01',
  reviewOn: '2026-06-01',
  liftedAt: null,
});

const need: AnyRec = {
  entity: 'need',
  id: NEED,
  unit: 'soc',
  kind: 'SOCIAL',
  audience: 'shared',
  version: 1,
  deleted: false,
  by: 'eva',
  at: 0,
  body: { text: KEPT },
};
const callTo = (guardianId: string) =>
  ({
    ...need,
    entity: 'call',
    id: CALL,
    kind: 'LOGISTICS',
    body: {
      meetingId: CALL,
      recipient: { type: 'guardian', guardianId },
      toUnit: null,
      question: KEPT,
      place: PLACE,
      link: '',
      date: '2026-04-01',
      start: '09:00',
      minutes: 60,
      reference: 'ABCD-2345',
      replyBy: '2026-03-25',
      convener: 'Eva',
      conveningUnit: 'soc',
      phone: '08-465 004 01',
      sentAt: 0,
    },
  }) as unknown as Rec<Call>;

/** Each output that one of the family reads, as text. */
const OUTPUTS: Record<string, (facts: Facts, guardian: string) => string> = {
  'the family’s paper': (facts, guardian) =>
    JSON.stringify(
      paperContent(
        {
          entries: [need as never],
          contact: { unit: 'bup', name: 'Eva', phone: '08-465 004 01' },
          version: null,
        },
        facts,
        { guardian },
        NOON,
      ),
    ),
  'the call’s letter': (facts, guardian) => {
    const one = callTo(guardian);
    const tells = callForReader(one, facts, NOON);
    return [tells.place && one.body.place, tells.question && one.body.question].join(' ');
  },
  'the calendar file': (facts, guardian) => {
    const one = callTo(guardian);
    const secret = !callForReader(one, facts, NOON).place;
    return JSON.stringify(callEvent(one, { unit: sceneDirectory, language: 'sv', secret }));
  },
  'the extract of the log': (facts, guardian) => {
    const reader: FamilyReader = { guardian };
    const line = {
      id: 1,
      at: 0,
      unit: 'bup',
      name: null,
      act: 'opened' as const,
      page: null,
      ground: 'C1',
      records: null,
      to: null,
    };
    return JSON.stringify(seenForFamily([line], facts, reader, 'soc', NOON));
  },
};
const tells = (text: string) => ({ kept: text.includes(KEPT), place: text.includes(PLACE) || text.includes('"bup"') });

describe.each(Object.entries(OUTPUTS))('%s', (_, output) => {
  it('keeps from a guardian what would do harm (B4), and from that one alone', () => {
    const { facts, mother, father } = world((scene, ids) => {
      scene.add('guardianBlock', block('B4', ids.father, [NEED, CALL]));
    });
    expect(tells(output(facts, father)).kept).toBe(false);
    const open = world(() => {});
    expect(tells(output(facts, mother))).toEqual(tells(output(open.facts, open.mother)));
  });

  it.each([
    [
      'by a unit’s mark',
      (scene: Scene, { father }: { father: string }) => void scene.add('guardianBlock', block('B3', father, [NEED])),
    ],
    [
      'by decision',
      (scene: Scene, { father }: { father: string }) => void scene.decision('LVU_14', { hiddenFrom: [father] }),
    ],
  ])('keeps every place from a guardian from whom the whereabouts are kept (B3), %s', (_how, more) => {
    const { facts, father } = world(more);
    expect(tells(output(facts, father)).place).toBe(false);
  });

  it('tells nobody a place under protected identity (B1)', () => {
    const { facts, mother } = world((scene) => void scene.guardian('Eva', 'none', { protectedIdentity: true }));
    expect(tells(output(facts, mother)).place).toBe(false);
  });
});

it('finds both where nothing is kept, so that the searches above can be trusted', () => {
  const { facts, mother } = world(() => {});
  const found = Object.values(OUTPUTS).map((output) => tells(output(facts, mother)));
  expect(found).toEqual([
    { kept: true, place: true },
    { kept: true, place: true },
    { kept: false, place: true },
    { kept: false, place: true },
  ]);
});
