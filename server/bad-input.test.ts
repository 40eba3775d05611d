import { beforeAll, describe, expect, it } from 'vitest';
import { type County, county, problemOf, type TestDevice } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { newFamily, openArgs, openFamily } from '#tests/contract/family';

let c: County;
let ylva: TestDevice;
beforeAll(async () => {
  c = await county(await openMemory());
  ylva = await c.device('ylva');
});

const SECRET = '20160504-2388';

describe('a request that is not what the address takes', () => {
  const good = () => JSON.stringify({ ...ylva.envelope, digest: '' });
  const cases: [string, () => { path?: string; body: string; headers?: Record<string, string> }, number, string][] = [
    ['is no JSON', () => ({ body: `{"person": ${SECRET}` }), 400, 'malformed-body'],
    ['is empty', () => ({ body: '' }), 400, 'malformed-body'],
    ['lacks fields', () => ({ body: JSON.stringify({ v: 1, person: SECRET }) }), 400, 'malformed-body'],
    [
      'has a field of the wrong type',
      () => ({ body: JSON.stringify({ ...ylva.envelope, digest: 7, held: SECRET }) }),
      400,
      'malformed-body',
    ],
    [
      'is larger than 1 MiB',
      () => ({ body: JSON.stringify({ ...ylva.envelope, digest: 'x'.repeat(1_100_000) }) }),
      413,
      'too-large',
    ],
    ['comes as a form', () => ({ body: good(), headers: { 'content-type': 'text/plain' } }), 415, 'wrong-content-type'],
    ['lacks the header of the app', () => ({ body: good(), headers: { 'x-samplan-client': '' } }), 403, 'cross-site'],
    [
      'comes from another site',
      () => ({ body: good(), headers: { origin: 'https://elsewhere.example' } }),
      403,
      'cross-site',
    ],
    ['comes from a sandboxed page', () => ({ body: good(), headers: { origin: 'null' } }), 403, 'cross-site'],
    [
      'is sent by another site in the browser',
      () => ({ body: good(), headers: { 'sec-fetch-site': 'cross-site' } }),
      403,
      'cross-site',
    ],
    ['has no session', () => ({ body: good(), headers: { cookie: 'samplan_session=invented' } }), 401, 'not-signed-in'],
    [
      'speaks another version',
      () => ({ body: JSON.stringify({ ...ylva.envelope, v: 99, digest: '' }) }),
      426,
      'unsupported-version',
    ],
    ['goes to an address that is not there', () => ({ path: '/api/nothing', body: good() }), 404, 'not-found'],
    [
      'names too many mutations',
      () => ({ path: '/api/push', body: JSON.stringify({ ...ylva.envelope, mutations: Array(501).fill({}) }) }),
      400,
      'malformed-body',
    ],
    [
      'pushes nothing',
      () => ({ path: '/api/push', body: JSON.stringify({ ...ylva.envelope, mutations: [] }) }),
      400,
      'malformed-body',
    ],
    [
      'carries a text that the database can not hold',
      () => ({ path: '/api/sign-in/assignment', body: JSON.stringify({ assignment: `${SECRET}\0` }) }),
      400,
      'malformed-body',
    ],
    [
      'carries an id that is none',
      () => ({
        path: '/api/commands/open-on-ground',
        body: JSON.stringify({ dossierId: SECRET, reason: 'En skriven orsak.' }),
      }),
      400,
      'malformed-body',
    ],
  ];

  it.each(cases)('that %s gets one clear problem, and nothing that it sent', async (_, request, status, code) => {
    const { path = '/api/pull', body, headers = {} } = request();
    const sent = { ...headers };
    const keys = await ylva.keys();
    const response = await (sent['x-samplan-client'] === ''
      ? c.request(path, { method: 'POST', body, headers: { ...keys, 'content-type': 'application/json' } })
      : ylva.call(path, body, sent));
    expect(response.status).toBe(status);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ status, code });
    expect(JSON.stringify(problem)).not.toContain(SECRET);
  });
});

describe('what a mutation may carry', () => {
  const refusals: [string, unknown][] = [
    ['a personal number with a wrong check digit', { identity: { type: 'personnummer', value: '20160504-2380' } }],
    ['a birth date that the number does not carry', { birthDate: '2016-05-05' }],
    ['a name with a NUL in it', { firstName: 'Tu\0va' }],
    ['a name with half a character in it', { firstName: 'Tu\ud800va' }],
    ['a name that is a number', { firstName: 5 }],
  ];
  it.each(refusals)('%s is refused by field, and no dossier is made', async (_, child) => {
    const ids = newFamily();
    const args = openArgs(ids);
    const wrong = { ...args, child: { ...args.child, ...(child as object) } };
    const answer = await ylva.do(ids.dossier, 'openCase', wrong as never);
    expect(answer).toMatchObject({ result: 'refused', code: 'invalid-args' });
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query('select 1 from dossier where id = $1', [ids.dossier]),
    );
    expect(rows).toEqual([]);
  });

  it('args nested a thousand deep are refused like any other', async () => {
    const ids = newFamily();
    const depth = 1_000;
    const mutation = { ...ylva.queue(ids.dossier, 'openCase', openArgs(ids)), args: 0 };
    const body = JSON.stringify({ ...ylva.envelope, mutations: [mutation] }).replace(
      '"args":0',
      `"args":${'['.repeat(depth)}${']'.repeat(depth)}`,
    );
    const response = await ylva.call('/api/push', body);
    expect(await response.json()).toMatchObject({ answers: [{ result: 'refused', code: 'invalid-args' }] });
  });

  it('a time beyond all dates is kept as the last one there is', async () => {
    const ids = newFamily();
    const mutation = { ...ylva.queue(ids.dossier, 'openCase', openArgs(ids)), at: 1e300 };
    expect((await ylva.push([mutation])).answers[0]!.result).toBe('applied');
  });
});

describe('reads', () => {
  it('are stored and audited once however often they are delivered', async () => {
    const ids = await openFamily(ylva);
    const read = { id: crypto.randomUUID(), dossierId: ids.dossier, what: 'printed', detail: 'plan', at: 5 };
    const send = () => ylva.call('/api/reads', { ...ylva.envelope, reads: [read] });
    expect(await (await send()).json()).toMatchObject({ stored: [read.id] });
    expect(await (await send()).json()).toMatchObject({ stored: [read.id] });
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query(`select act, outcome from audit where dossier_id = $1 and outcome = 'opened'`, [ids.dossier]),
    );
    expect(rows).toEqual([{ act: 'printed', outcome: 'opened' }]);
  });
});

describe('args nested by the ten thousand', () => {
  const LEVELS = 40_000;
  const deep = `${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}`;
  /** The body as text: nothing that recurses could write it. */
  const send = (who: TestDevice, path: string, body: object) =>
    who.call(
      path,
      JSON.stringify(body).replace('"DEEP"', () => deep),
    );

  it('from a closed account are refused like any others', async () => {
    const lova = await c.device('lova');
    await c.database.askPolicy('update assignment set valid_to = $2 where id = $1', [lova.assignment, Date.now() - 1]);
    const mutations = [{ ...lova.queue(newFamily().dossier, 'openCase', openArgs(newFamily())), args: 'DEEP' }];
    const answer = await send(lova, '/api/push', { ...lova.envelope, mutations });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ answers: [{ result: 'refused', code: 'not-permitted' }] });
  });

  it('are not left by a device that is to be emptied', async () => {
    const nadja = await c.device('nadja');
    await nadja.pull();
    await nadja.call('/api/commands/purge-device', { device: nadja.id, assignment: nadja.assignment });
    const left = [{ id: newFamily().dossier, dossierId: newFamily().dossier, name: 'draft', args: 'DEEP' }];
    const answer = await send(nadja, '/api/leftovers', { ...nadja.envelope, left });
    expect(await problemOf(answer)).toMatchObject({ status: 400, code: 'malformed-body' });
    const shallow = [{ ...left[0], args: { value: 'En anteckning.' } }];
    expect((await send(nadja, '/api/leftovers', { ...nadja.envelope, left: shallow })).status).toBe(204);
  });
});
