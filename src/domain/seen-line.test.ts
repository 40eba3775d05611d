import { describe, expect, it } from 'vitest';
import { NOON, nineYearOld, Scene } from './consent-scene';
import type { FamilyReader } from './paper-reader';
import {
  foldSeen,
  type LoggedLine,
  SEEN_ACTS,
  type SeenAct,
  type SeenLine,
  seenForFamily,
  tellSeen,
} from './seen-line';

const line = (over: Partial<LoggedLine> = {}): LoggedLine => ({
  id: 1,
  at: NOON,
  unit: 'bup',
  name: 'Ester Lind',
  act: 'opened',
  page: 'page plan',
  ground: 'assigned',
  records: null,
  to: 'school',
  recordIds: [],
  ...over,
});
const by = { unit: 'social', known: new Set(['social', 'bup']), own: new Set(['r1', 'r2']) };

describe('what somebody at work is told of who has seen a case', () => {
  it('of the own unit everything, with names and grounds', () => {
    for (const act of SEEN_ACTS) {
      const { recordIds: _, ...whole } = line({ unit: 'social', act });
      expect(tellSeen(line({ unit: 'social', act }), by)).toEqual(whole);
    }
  });

  it('of a unit that the own view of the case does not name: nothing, whatever it did', () => {
    for (const act of SEEN_ACTS)
      expect(tellSeen(line({ unit: 'shelter', act, recordIds: ['r1'] }), by)).toBeUndefined();
  });

  it.each<[SeenAct, string[], Partial<SeenLine> | undefined]>([
    ['opened', [], { records: null, ground: null }],
    ['printed', [], { records: null, ground: null }],
    ['exported', [], { records: null, ground: null }],
    ['revealed', [], { records: null, ground: null }],
    ['searched', [], { records: null, ground: null }],
    ['deliver', ['r1', 'theirs', 'r2'], { records: 2, ground: 'assigned' }],
    ['deliver', ['theirs'], undefined],
    ['readFile', ['r1'], { records: null, ground: 'assigned' }],
    ['readFile', ['theirs'], undefined],
    ['release', ['r1'], undefined],
    ['mailCall', [], undefined],
    ['openOnGround', [], undefined],
    ['readQuarantine', [], undefined],
    ['readLog', [], undefined],
  ])('of a unit that it names, %s of %j: %o, and never who', (act, recordIds, expected) => {
    const told = tellSeen(line({ act, recordIds, records: 3 }), by);
    if (expected) expect(told).toMatchObject({ ...expected, unit: 'bup', name: null, page: null, to: null });
    else expect(told).toBeUndefined();
  });
});

describe('what the family’s paper tells of it', () => {
  const LINES: SeenLine[] = [
    line({ unit: 'social', ground: 'opener' }),
    line({ unit: 'bup', act: 'deliver', ground: 'C1' }),
    line({ unit: 'social', act: 'release', ground: 'ST1', to: 'bup' }),
  ].map(({ recordIds: _, ...one }) => one);
  const told = (scene: Scene, reader: FamilyReader, now = NOON) =>
    seenForFamily(LINES, scene.facts(), reader, 'social', now).map(
      ({ unit, act, ground, to, name, page }) => `${unit} ${act} ${ground} ${to} ${name ?? '-'} ${page ?? '-'}`,
    );
  const WHOLE = ['social opened opener school - -', 'bup deliver C1 school - -', 'social release ST1 bup - -'];
  const UNNAMED = ['social opened opener null - -', 'null deliver C1 null - -', 'social release ST1 null - -'];
  const KEPT = ['social opened null school - -', 'bup deliver null school - -'];

  it('each service, what and on what ground; never who at work', () => {
    const { scene, mother } = nineYearOld();
    expect(told(scene, { guardian: mother })).toEqual(WHOLE);
    expect(told(scene, { child: true })).toEqual(WHOLE);
  });

  it('B1 and B8: no other service is named on anybody’s paper', () => {
    const scene = new Scene({ born: '2016-06-15', protection: 'MARKING' });
    const mother = scene.guardian('Maja');
    for (const reader of [{ guardian: mother }, { child: true as const }]) expect(told(scene, reader)).toEqual(UNNAMED);
    const sheltered = nineYearOld();
    sheltered.scene.decision('SHELTER', { hiddenFrom: [] });
    expect(told(sheltered.scene, { guardian: sheltered.mother })).toEqual(UNNAMED);
  });

  it('B3: nor on that of the guardian from whom the whereabouts are kept', () => {
    const { scene, mother, father } = nineYearOld();
    scene.decision('LVU_14', { hiddenFrom: [father] });
    expect(told(scene, { guardian: father })).toEqual(UNNAMED);
    expect(told(scene, { guardian: mother })).toEqual(WHOLE);
  });

  it.each(['B3', 'B4', 'B5'] as const)(
    '%s: whoever something is kept from is told no ground and no release',
    (rule) => {
      const { scene, mother, father } = nineYearOld();
      const block = (liftedAt: number | null) =>
        scene.add('guardianBlock', {
          rule,
          reader: father,
          recordIds: [],
          kinds: ['PSYCH'],
          assessment: 'x',
          assessedBy: 'y',
          assessedOn: '2026-01-01',
          reviewOn: '2026-02-01',
          liftedAt,
        });
      block(1);
      expect(told(scene, { guardian: father })).toEqual(WHOLE);
      block(null);
      // A unit's mark that whereabouts are kept hides every place (B3), and a service's name is one.
      const kept = rule === 'B3' ? KEPT.map((line) => line.replace(/\b(bup|school)\b/g, 'null')) : KEPT;
      expect(told(scene, { guardian: father })).toEqual(kept);
      expect(told(scene, { guardian: mother })).toEqual(WHOLE);
    },
  );

  it('B9: a guardian’s paper is empty once the child is 18', () => {
    const { scene, mother } = nineYearOld();
    const later = NOON + 10 * 366 * 86_400_000;
    expect(told(scene, { guardian: mother }, later)).toEqual([]);
    expect(told(scene, { child: true }, later)).toEqual(WHOLE);
  });
});

it('says once a day what was done several times, the newest first', () => {
  const seen = (id: number, at: number, records: number | null = null): SeenLine => ({
    ...line({ id, at, records, to: null }),
  });
  const folded = foldSeen([seen(1, NOON, 2), seen(2, NOON + 60_000, 3), seen(3, NOON - 86_400_000)]);
  expect(folded.map(({ id, times, records }) => [id, times, records])).toEqual([
    [2, 2, 5],
    [3, 1, null],
  ]);
});
