// The authorisation matrix: role x unit x standing x consent x protection x verb x record, each cell against the rules
// as they are written a second time: over HTTP, in SQL as the app's role, and on devices.
import { beforeAll, describe, expect, it } from 'vitest';
import { isKnown } from '#tests/policy/oracle-cells';
import { CHANGES, COMMANDS } from '#tests/policy/oracle-verbs';
import { testEngines } from './engines';
import { inSql, inTurn, type Judged, type Matrix, onDevices, openMatrix, overHttp } from './matrix';
import { askedOf, byVerbs } from './matrix-verbs';

const engines = await testEngines();

describe.each(engines)('the authorisation matrix, on $name', (engine) => {
  let matrix: Matrix;
  // PGlite runs everything on one thread: there somebody of each unit and standing asks, of three cases.
  const isWhole = engine.name === 'PostgreSQL';
  const some = () => ({ ...matrix, people: inTurn(matrix.people) });
  const judged = ({ cells, wrong }: Judged, least: number) => {
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(cells).toBeGreaterThan(least);
  };

  beforeAll(async () => {
    matrix = await openMatrix(await engine.open());
  }, 600_000);

  it('has a rule for every kind of record that stands in it', () => {
    const entities = new Set([...matrix.rows.values()].flat().map((row) => row.entity));
    expect([...entities].filter((entity) => !isKnown(entity))).toEqual([]);
    expect(entities.size).toBeGreaterThan(15);
  });

  it(
    'gives over HTTP what the rules give, to whoever pulls',
    async () => judged(await overHttp(isWhole ? matrix : some()), 5_000),
    600_000,
  );

  it(
    'shows in SQL as the app’s role what the rules show, and lets nothing else be overwritten',
    async () => judged(await inSql(some()), 5_000),
    600_000,
  );

  it(
    'lies on a device after a pull as the rules say, and is shown there',
    async () => judged(await onDevices(some()), 5_000),
    600_000,
  );

  it('answers each verb as the rules do, and each both with a yes and with a no', async () => {
    const asked = askedOf(matrix).filter(
      ({ protection }) => isWhole || !protection || (protection.who === 'child' && protection.level === 'MARKING'),
    );
    const found = await byVerbs(matrix, asked);
    judged(found, isWhole ? 5_000 : 2_000);
    const verbs = [...Object.keys(CHANGES), ...Object.keys(COMMANDS)].sort();
    expect([...found.answers.keys()].sort()).toEqual(verbs);
    expect(verbs.filter((verb) => !found.answers.get(verb)!.has('yes') || found.answers.get(verb)!.size < 2)).toEqual(
      [],
    );
  }, 600_000);
});
