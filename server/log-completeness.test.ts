// Whatever a route gives, takes or refuses about a child leaves its line in the log. A new route is not in the table, and
// fails here until somebody has said which line it leaves, or why it leaves none.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { MUTATIONS } from '#domain/mutations';
import { type County, county, type TestDevice } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { consentArgs, type FamilyIds, invite, needArgs, openFamily } from '#tests/contract/family';
import { createApp } from './create-app';
import { openPasskeys } from './open-passkeys';
import { type App } from './routes';

interface Row {
  act: string;
  outcome: string;
  person: string;
  unit: string;
  assignment: string | null;
  dossier_id: string | null;
  ground: string | null;
  reason: string | null;
  device: string | null;
  device_at: number | null;
}

let c: County;
let ylva: TestDevice;
let barbro: TestDevice;
let ester: TestDevice;
let ids: FamilyIds;
const REASON = 'Ylva är sjuk och mötet är i dag.';
beforeAll(async () => {
  c = await county(await openMemory(), { passkeys: openPasskeys('https://samplan.example') });
  [ylva, barbro, ester] = [await c.device('ylva'), await c.device('barbro'), await c.device('ester')];
  ids = await openFamily(ylva);
  await invite(ylva, ids.dossier, c.unit('bup'));
  const receiving = [{ unit: c.unit('bup'), kinds: ['IDENTITY' as const, 'PLAN_ACTION' as const] }];
  await ylva.must(ids.dossier, 'recordConsent', consentArgs(ids, { releasing: [c.unit('social')], receiving }));
});

/** The lines that the work leaves. */
async function linesOf(work: () => Promise<unknown>): Promise<Row[]> {
  const last = await c.database.askPolicy<{ id: number }>('select coalesce(max(id), 0) as id from audit');
  await work();
  const { rows } = await c.database.askPolicy<Row>(
    `select act, outcome, person, unit, assignment, dossier_id, ground, reason, device, device_at from audit
     where id > $1 order by id`,
    [last.rows[0]!.id],
  );
  return rows;
}

const post = (who: TestDevice, path: string, body: object) => who.call(path, body);

/** route: who asks it, and the line that must come of it. */
const LEAVES: Record<string, [who: () => TestDevice, ask: (who: TestDevice) => Promise<unknown>, Partial<Row>]> = {
  'POST /api/push': [
    () => ylva,
    (who) => who.must(ids.dossier, 'nameNeed', needArgs('Sova.')),
    { act: 'nameNeed', outcome: 'applied', ground: 'opener', device_at: expect.any(Number) as never },
  ],
  'POST /api/pull': [
    () => ester,
    (who) => who.pull(),
    { act: 'deliver', outcome: 'disclosed', ground: expect.any(String) as never },
  ],
  'POST /api/reads': [
    () => ylva,
    (who) =>
      who.call('/api/reads', {
        ...who.envelope,
        reads: [{ id: randomUUID(), dossierId: ids.dossier, what: 'printed', detail: 'sv child', at: c.time.now }],
      }),
    { act: 'printed', outcome: 'opened', ground: 'opener', device_at: expect.any(Number) as never },
  ],
  'POST /api/files/put': [() => ylva, async () => 'tests/contract/files.test.ts', {}],
  'POST /api/files/get': [
    () => ylva,
    (who) => post(who, '/api/files/get', { ...who.envelope, dossierId: ids.dossier, fileId: randomUUID(), part: 0 }),
    { act: 'readFile', outcome: 'refused' },
  ],
  'POST /api/leftovers': [() => ylva, async () => 'tests/contract/devices.test.ts', {}],
  'POST /api/commands/assign-staff': [
    () => ylva,
    (who) =>
      post(who, '/api/commands/assign-staff', { dossierId: ids.dossier, person: c.person('jonathan'), until: null }),
    { act: 'assignStaff', outcome: 'applied', ground: 'opener' },
  ],
  'POST /api/commands/end-assignment': [
    () => ylva,
    (who) => post(who, '/api/commands/end-assignment', { dossierId: ids.dossier, person: c.person('jonathan') }),
    { act: 'endAssignment', outcome: 'applied', ground: 'opener' },
  ],
  'POST /api/commands/open-on-ground': [
    () => barbro,
    (who) => post(who, '/api/commands/open-on-ground', { dossierId: ids.dossier, reason: REASON }),
    { act: 'openOnGround', outcome: 'applied', reason: REASON },
  ],
  'POST /api/commands/open-by-number': [
    () => barbro,
    (who) => post(who, '/api/commands/open-by-number', { number: '0000-0000', reason: REASON }),
    { act: 'openOnGround', outcome: 'refused', reason: REASON, dossier_id: null },
  ],
  'GET /api/openings': [
    () => barbro,
    (who) => who.call('/api/openings'),
    { act: 'readOpenings', outcome: 'applied', ground: 'reviewer', dossier_id: null },
  ],
  'POST /api/commands/review-opening': [
    () => ylva,
    (who) => post(who, '/api/commands/review-opening', { opening: 1, review: { outcome: 'in-order', note: '' } }),
    { act: 'reviewOpening', outcome: 'refused', dossier_id: null },
  ],
  'GET /api/log-checks': [
    () => barbro,
    (who) => who.call('/api/log-checks'),
    { act: 'listLogChecks', outcome: 'applied', dossier_id: null },
  ],
  'POST /api/commands/open-log-check': [
    () => barbro,
    (who) => post(who, '/api/commands/open-log-check', { check: randomUUID() }),
    { act: 'openLogCheck', outcome: 'refused', dossier_id: null },
  ],
  'POST /api/commands/judge-access': [
    () => ylva,
    (who) =>
      post(who, '/api/commands/judge-access', {
        check: randomUUID(),
        place: 1,
        review: { outcome: 'in-order', note: '' },
      }),
    { act: 'judgeAccess', outcome: 'refused', dossier_id: null },
  ],
  'POST /api/commands/finish-log-check': [
    () => ylva,
    (who) => post(who, '/api/commands/finish-log-check', { check: randomUUID() }),
    { act: 'finishLogCheck', outcome: 'refused', dossier_id: null },
  ],
  // What was named and taken away is read in server/named-persons.test.ts; here nobody is protected, and the line says no.
  'POST /api/commands/name-person': [
    () => ylva,
    (who) => post(who, '/api/commands/name-person', { dossierId: ids.dossier, person: c.person('jonathan') }),
    { act: 'namePerson', outcome: 'refused' },
  ],
  'POST /api/commands/end-naming': [
    () => ylva,
    (who) => post(who, '/api/commands/end-naming', { dossierId: ids.dossier, person: c.person('jonathan') }),
    { act: 'endNaming', outcome: 'refused' },
  ],
  'POST /api/commands/release': [
    () => ylva,
    (who) =>
      post(who, '/api/commands/release', {
        dossierId: ids.dossier,
        to: c.unit('school'),
        recordIds: [randomUUID()],
        ground: 'ST6',
        why: {
          reason: REASON,
          whyNoConsent: 'Nej.',
          despite: [],
          weighing: '',
          attempts: '',
          decider: 'Barbro',
          guardianInformed: true,
          whyNotInformed: '',
          confirmed: true,
        },
      }),
    { act: 'release', outcome: 'refused', reason: REASON },
  ],
  'POST /api/commands/open-quarantine': [
    () => ylva,
    (who) => post(who, '/api/commands/open-quarantine', { reason: REASON }),
    { act: 'openQuarantine', outcome: 'refused', reason: REASON, dossier_id: null },
  ],
  'POST /api/commands/open-quarantined-part': [
    () => barbro,
    (who) => post(who, '/api/commands/open-quarantined-part', { reason: REASON, id: randomUUID(), part: 0 }),
    { act: 'openQuarantinedFile', outcome: 'refused', reason: REASON, dossier_id: null },
  ],
  'POST /api/commands/purge-device': [
    () => barbro,
    (who) => post(who, '/api/commands/purge-device', { device: randomUUID(), assignment: who.assignment }),
    { act: 'purgeDevice', outcome: 'refused', dossier_id: null },
  ],
  'GET /api/october': [
    () => barbro,
    (who) => who.call('/api/october'),
    { act: 'listOctober', outcome: 'refused', ground: 'follower', dossier_id: null },
  ],
  'POST /api/commands/open-october': [
    () => barbro,
    (who) => post(who, '/api/commands/open-october', { review: randomUUID() }),
    { act: 'readOctober', outcome: 'refused', ground: 'follower', dossier_id: null },
  ],
  'POST /api/commands/begin-october': [
    () => barbro,
    (who) => post(who, '/api/commands/begin-october', { year: 2026, reason: REASON }),
    { act: 'beginOctober', outcome: 'refused', reason: REASON, dossier_id: null },
  ],
  'POST /api/commands/comment-october': [
    () => barbro,
    (who) => post(who, '/api/commands/comment-october', { review: randomUUID(), about: 'year', text: '' }),
    { act: 'commentOctober', outcome: 'refused', dossier_id: null },
  ],
  'POST /api/commands/freeze-october': [
    () => barbro,
    (who) => post(who, '/api/commands/freeze-october', { review: randomUUID() }),
    { act: 'freezeOctober', outcome: 'refused', dossier_id: null },
  ],
  'POST /api/commands/approve-october': [
    () => barbro,
    (who) => post(who, '/api/commands/approve-october', { review: randomUUID(), by: 'reko', on: '2026-10-20' }),
    { act: 'approveOctober', outcome: 'refused', dossier_id: null },
  ],
  'POST /api/commands/take-out-october': [
    () => barbro,
    (who) => post(who, '/api/commands/take-out-october', { review: randomUUID(), how: 'printed' }),
    { act: 'takeOutOctober', outcome: 'refused', dossier_id: null },
  ],
  'POST /api/commands/import-indicators': [
    () => barbro,
    (who) => post(who, '/api/commands/import-indicators', { file: '' }),
    { act: 'importIndicators', outcome: 'refused', dossier_id: null },
  ],
  'POST /api/purged': [() => ylva, async () => 'tests/contract/devices.test.ts', {}],
  'POST /api/commands/set-unit-mail': [
    () => barbro,
    (who) => post(who, '/api/commands/set-unit-mail', { mail: '' }),
    { act: 'setUnitMail', outcome: 'applied', dossier_id: null },
  ],
  'POST /api/commands/set-unit-devices': [
    () => ylva,
    (who) => post(who, '/api/commands/set-unit-devices', { policy: 'memory-only' }),
    { act: 'setUnitDevices', outcome: 'refused', dossier_id: null },
  ],
  'POST /api/commands/end-account': [
    () => barbro,
    (who) => post(who, '/api/commands/end-account', { person: 'nobody', to: null, despite: false }),
    { act: 'askEndAccount', outcome: 'refused', dossier_id: null },
  ],
  'POST /api/commands/end-staff-sessions': [
    () => barbro,
    (who) => post(who, '/api/commands/end-staff-sessions', { person: 'nobody' }),
    { act: 'endStaffSessions', outcome: 'refused', dossier_id: null },
  ],
  'POST /api/commands/begin-passkey': [
    () => ylva,
    (who) => post(who, '/api/commands/begin-passkey', {}),
    { act: 'addPasskey', outcome: 'refused', dossier_id: null },
  ],
  'POST /api/commands/add-passkey': [() => ylva, async () => 'tests/sign-in/registration.test.ts', {}],
  'POST /api/commands/prove-passkey': [() => ylva, async () => 'tests/sign-in/registration.test.ts', {}],
  'POST /api/commands/remove-passkey': [
    () => ylva,
    (who) => post(who, '/api/commands/remove-passkey', { passkey: randomUUID(), despite: true }),
    { act: 'removePasskey', outcome: 'refused', dossier_id: null },
  ],
  'POST /api/commands/staff-passkeys': [
    () => barbro,
    (who) => post(who, '/api/commands/staff-passkeys', { person: ylva.person }),
    { act: 'listPasskeys', outcome: 'applied', dossier_id: null },
  ],
  'POST /api/commands/invite-person': [
    () => barbro,
    (who) => post(who, '/api/commands/invite-person', { person: ylva.person }),
    { act: 'invitePerson', outcome: 'applied', dossier_id: null },
  ],
  'POST /api/commands/revoke-passkey': [
    () => barbro,
    (who) => post(who, '/api/commands/revoke-passkey', { person: ylva.person, passkey: randomUUID() }),
    { act: 'revokePasskey', outcome: 'refused', dossier_id: null },
  ],
  'POST /api/sign-in/passkey/finish': [() => ylva, async () => 'tests/sign-in/passkey.test.ts', {}],
  'POST /api/sign-in/passkey/link': [() => ylva, async () => 'tests/sign-in/registration.test.ts', {}],
  'POST /api/sign-in/passkey/begin-registration': [() => ylva, async () => 'tests/sign-in/registration.test.ts', {}],
  'POST /api/sign-in/passkey/register': [() => ylva, async () => 'tests/sign-in/registration.test.ts', {}],
  'POST /api/commands/who-has-seen': [
    () => ylva,
    (who) => post(who, '/api/commands/who-has-seen', { dossierId: ids.dossier, before: null }),
    { act: 'readLog', outcome: 'opened', ground: 'opener' },
  ],
  // Read by one who is named in server/named-persons.test.ts.
  'POST /api/commands/named-persons': [
    () => ylva,
    (who) => post(who, '/api/commands/named-persons', { dossierId: ids.dossier }),
    { act: 'readNamed', outcome: 'refused', ground: 'opener' },
  ],
  'POST /api/practice/session': [
    () => ylva,
    () => c.device('ylva'),
    { act: 'signIn', outcome: 'applied', dossier_id: null, device: null },
  ],
  'DELETE /api/session': [
    () => ylva,
    async () => {
      const { cookie } = await c.device('ylva');
      await c.request('/api/session', { method: 'DELETE', headers: { cookie, 'x-samplan-client': '1' } });
    },
    { act: 'signOut', outcome: 'applied', dossier_id: null, device: null },
  ],
  'POST /api/session/proof': [
    () => ylva,
    () => c.device('ylva'),
    { act: 'bindSession', outcome: 'applied', dossier_id: null, device: expect.any(String) as never },
  ],
  'GET /api/sign-in/callback/:provider': [() => ylva, async () => 'tests/sign-in/real-provider.test.ts', {}],
  'POST /api/sign-in/assignment': [() => ylva, async () => 'tests/sign-in/real-provider.test.ts', {}],
  'POST /api/commands/end-sessions': [
    () => ylva,
    async (who) => {
      await c.device('ylva');
      await post(who, '/api/commands/end-sessions', { session: 'others' });
    },
    { act: 'endSessions', outcome: 'applied', dossier_id: null },
  ],
};

/** What tells nothing of any child to anybody, each with why. */
const LEAVES_NONE: Record<string, string> = {
  'GET /api/session': 'oneself, units and colleagues',
  'GET /api/sessions': 'one’s own sessions',
  'GET /api/seat': 'whether there is a session, to whoever has its cookie',
  'GET /api/passkeys': 'one’s own passkeys',
  'GET /api/proof-ways': 'how oneself can show who one is',
  'POST /api/commands/begin-provider-proof': 'nothing is shown yet; what comes of it is a line at the return',
  'POST /api/commands/begin-proof': 'nothing is shown yet; what comes of it is a line at the end',
  'POST /api/sign-in/passkey/begin': 'who asks is nobody yet; what comes of it is a line at the end',
  'GET /api/reviews-due': 'how many reviews wait in the unit',
  'GET /api/sign-in': 'who asks is nobody yet; what comes of it is a line at the return',
  'GET /api/sign-in/door': 'how one may sign in',
  'GET /api/sign-in/out': 'on to the provider; the session’s end left its line',
  'POST /api/sign-in/link': 'a token that is looked at when somebody comes back with it',
  'GET /api/poke': 'a nudge without content',
  'GET /api/devices': 'the devices of the unit',
  'POST /api/files/parts': 'which parts of one’s own file have come through',
  'GET /api/evaluation-results': 'numbers of five or more, of no child',
  'GET /api/published-deviations': 'numbers of five or more, of no child, approved to be told',
  'GET /api/practice/users': 'invented people',
  'GET /api/openapi.json': 'the wire',
  'GET /health/live': 'the operator’s',
  'GET /health/ready': 'the operator’s',
  'GET /health/mail': 'the operator’s: counts',
  'GET /health/log': 'the operator’s: counts and a hash',
  'GET /metrics': 'the operator’s: counts',
};

it('says of each route which line it leaves, or why none', () => {
  const app = createApp({ database: c.database, practice: {} }) as App;
  const routes = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(routes)].sort()).toEqual([...Object.keys(LEAVES), ...Object.keys(LEAVES_NONE)].sort());
});

describe('a route leaves one line that says who, where, on what ground and why', () => {
  it.each(Object.entries(LEAVES))('%s', async (_, [by, ask, line]) => {
    const who = by();
    if (line.act === undefined) {
      // Told where it is shown: the file that is named there asks this route and reads the log.
      expect(await ask(who)).toMatch(/^tests\//);
      return;
    }
    const rows = (await linesOf(() => ask(who))).filter((row) => row.act === line.act);
    const whole = { person: who.person, unit: who.unit, assignment: who.assignment };
    expect(rows[0]).toMatchObject({ ...whole, dossier_id: ids.dossier, device: who.id, ...line });
    // A pull delivers on several grounds, each its line.
    if (line.act !== 'deliver') expect(rows).toHaveLength(1);
  });
});

it('every change that there is leaves one line when it is refused, whatever was sent', async () => {
  const names = Object.keys(MUTATIONS);
  expect(names.length).toBeGreaterThan(50);
  const rows = await linesOf(() =>
    ylva.push(names.map((name) => ({ ...ylva.queue(ids.dossier, 'nameNeed', needArgs('x')), name, args: {} }))),
  );
  expect(rows.map((row) => row.act).sort()).toEqual([...names].sort());
  for (const row of rows) expect(row).toMatchObject({ dossier_id: ids.dossier, device: ylva.id, person: ylva.person });
});
