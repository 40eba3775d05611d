// The authorisation matrix of what is about no case: role x unit or forum x account x task x verb, each cell against the
// rules as they are written a second time: devices, the log and its checks, the quarantine, accounts, figures.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPasskeys } from '#server/open-passkeys';
import { ASKED_VERBS, askedAnswer, OTHER_UNITS } from '#tests/policy/oracle-county';
import { type County, county, type TestDevice } from './county';
import { testEngines } from './engines';
import { type AtWork, endAccounts, seatColleagues } from './matrix-colleagues';

// One engine is enough: what differs between them is asked by the matrix of the cases.
const engines = (await testEngines()).slice(-1);
const REASON = 'En skriven orsak för provet.';

describe.each(engines)('the matrix of what is about no case, on $name', (engine) => {
  let c: County;
  let people: AtWork[];
  /** The device of each person, and the check of each unit's log. */
  const devices = new Map<string, string>();
  const checks = new Map<string, string>();

  beforeAll(async () => {
    c = await county(await engine.open(), { passkeys: openPasskeys('https://samplan.example') });
    ({ people } = await seatColleagues(c));
    await endAccounts(c, people);
    for (const { person } of people) devices.set(person, randomUUID());
    for (const { unit } of people) checks.set(unit, checks.get(unit) ?? randomUUID());
    await c.database.askPolicy(
      `insert into device (id, assignment, seen_at, first_seen_at) select d.id::uuid, a.id, 0, 0
       from jsonb_each_text($1::jsonb) as d(person, id) join assignment a on a.person = d.person`,
      [JSON.stringify(Object.fromEntries(devices))],
    );
    await c.database.askPolicy(
      `insert into log_check (id, unit, from_at, to_at, drawn_at, due_at, accesses)
       select l.id::uuid, l.unit, 0, 1, 1, 2, 1 from jsonb_each_text($1::jsonb) as l(unit, id)`,
      [JSON.stringify(Object.fromEntries(checks))],
    );
  }, 600_000);

  const colleagueOf = (one: AtWork) =>
    people.find((other) => other.unit === one.unit && other.person !== one.person && !other.closed)!;
  const strangerTo = (one: AtWork) => people.find((other) => other.unit !== one.unit && !other.closed)!;

  /** Whether it went past who may ask, and what there is to ask of: else the code. */
  async function asked(device: TestDevice, path: string, args?: object): Promise<string> {
    const answer = await device.call(path, args);
    if (answer.status === 204) return 'yes';
    const { code, refusal } = (await answer.json()) as { code?: string; refusal?: string };
    const no = refusal ?? code;
    return no && ['account-closed', 'not-found', 'not-your-role'].includes(no) ? no : 'yes';
  }

  /** Whether the list of devices has that person's. */
  async function seesDevice(device: TestDevice, of: AtWork): Promise<string> {
    const answer = await device.call('/api/devices');
    if (answer.status !== 200) return ((await answer.json()) as { code: string }).code;
    const { devices: lines } = (await answer.json()) as { devices: { person: string }[] };
    return lines.some(({ person }) => person === of.person) ? 'yes' : 'not-your-role';
  }

  const actsOf = (one: AtWork, device: TestDevice): Record<string, () => Promise<string>> => {
    const [colleague, stranger] = [colleagueOf(one), strangerTo(one)];
    const command = (path: string, args: object) => () => asked(device, `/api/commands/${path}`, args);
    const tell = (path: string) => () => asked(device, `/api/${path}`);
    const assignmentOf = ({ person, unit }: AtWork) => `${person}@${unit}`;
    const empty = (of: AtWork) =>
      command('purge-device', { device: devices.get(of.person), assignment: assignmentOf(of) });
    return {
      'see a colleague’s device': () => seesDevice(device, colleague),
      'see another unit’s device': () => seesDevice(device, stranger),
      'list the openings with a reason': tell('openings'),
      'list the checks of the log': tell('log-checks'),
      'open a check of the log': command('open-log-check', { check: checks.get(one.unit) }),
      'open another unit’s check of the log': command('open-log-check', { check: checks.get(stranger.unit) }),
      'open the quarantine': command('open-quarantine', { reason: REASON }),
      'set the unit’s mail': command('set-unit-mail', { mail: '' }),
      'choose what devices keep': command('set-unit-devices', { policy: 'encrypted' }),
      // Nobody ends one’s own account: that is said to those alone who end accounts.
      'end a colleague’s account': command('end-account', { person: one.person, to: null, despite: true }),
      'end the account of another unit’s colleague': command('end-account', {
        person: stranger.person,
        to: null,
        despite: true,
      }),
      // Nor all of one’s own sign-ins by this way.
      'end a colleague’s sign-ins': command('end-staff-sessions', { person: one.person }),
      'end the sign-ins of another unit’s colleague': command('end-staff-sessions', { person: stranger.person }),
      'see a colleague’s passkeys': command('staff-passkeys', { person: colleague.person }),
      'see the passkeys of another unit’s colleague': command('staff-passkeys', { person: stranger.person }),
      'the figures of the five questions': tell('evaluation-results'),
      'the published deviations': tell('published-deviations'),
      'list the reviews of the year': tell('october'),
      'count a year': command('begin-october', { year: 1999, reason: '' }),
      'take in indicators': command('import-indicators', { file: 'inget' }),
      'empty another unit’s device': empty(stranger),
      'empty a colleague’s device': empty(colleague),
      'empty a device of one’s own': empty(one),
    };
  };

  it('answers each as the rules do, and each both with a yes and with a no', async () => {
    const wrong: string[] = [];
    const given = new Map<string, Set<string>>();
    let cells = 0;
    for (const one of people) {
      const device = await one.device();
      for (const [verb, ask] of Object.entries(actsOf(one, device))) {
        cells += 1;
        const got = await ask();
        given.set(verb, (given.get(verb) ?? new Set()).add(got));
        const expected = OTHER_UNITS[verb]?.(one) ?? askedAnswer(verb, one);
        if (got !== expected)
          wrong.push(`${verb}: ${one.person}${one.closed ? ', gone' : ''}: ${got}, rules ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
    expect([...given.keys()].sort()).toEqual([...ASKED_VERBS, ...Object.keys(OTHER_UNITS)].sort());
    const alike = [...given].filter(([, answers]) => answers.size < 2).map(([verb]) => verb);
    expect(alike).toEqual([]);
    expect(cells).toBeGreaterThan(1_000);
  }, 600_000);
});
