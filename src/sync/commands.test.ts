import { expect, it } from 'vitest';
import { CLIENT_HEADER } from '#protocol/version';
import { makeCommands } from './commands';

/** Where each is asked, as the server's routes name it. */
const PATHS: Record<keyof ReturnType<typeof makeCommands>, string> = {
  assignStaff: 'commands/assign-staff',
  endAssignment: 'commands/end-assignment',
  openOnGround: 'commands/open-on-ground',
  openByNumber: 'commands/open-by-number',
  openings: 'openings',
  reviewOpening: 'commands/review-opening',
  reviewsDue: 'reviews-due',
  logChecks: 'log-checks',
  openLogCheck: 'commands/open-log-check',
  judgeAccess: 'commands/judge-access',
  finishLogCheck: 'commands/finish-log-check',
  release: 'commands/release',
  evaluationResults: 'evaluation-results',
  devices: 'devices',
  sessions: 'sessions',
  endSessions: 'commands/end-sessions',
  purgeDevice: 'commands/purge-device',
  filePart: 'files/get',
  endAccount: 'commands/end-account',
  endStaffSessions: 'commands/end-staff-sessions',
  setUnitMail: 'commands/set-unit-mail',
  setUnitDevices: 'commands/set-unit-devices',
  namePerson: 'commands/name-person',
  endNaming: 'commands/end-naming',
  namedPersons: 'commands/named-persons',
  whoHasSeen: 'commands/who-has-seen',
  openQuarantine: 'commands/open-quarantine',
  quarantinedPart: 'commands/open-quarantined-part',
};
const ARGS = { dossierId: 'd' };

async function asked(name: string) {
  let request: { url: string; init: RequestInit } | undefined;
  const commands = makeCommands(async (url, init) => {
    request = { url, init };
    return new Response(null, { status: 204 });
  }, 'http://samplan.test') as unknown as Record<string, (args?: unknown) => Promise<{ kind: string }>>;
  const isAsked = PATHS[name as keyof typeof PATHS].includes('/');
  const reply = await commands[name]!(isAsked ? ARGS : undefined);
  const { url, init } = request!;
  return { reply, url, method: init.method, body: init.body, headers: init.headers as Record<string, string>, isAsked };
}

it.each(Object.entries(PATHS))('%s is asked at its address, with its args, by this app', async (name, path) => {
  const { url, method, body, headers, isAsked } = await asked(name);
  expect(url).toBe(`http://samplan.test/api/${path}`);
  expect([method, body]).toEqual(isAsked ? ['POST', JSON.stringify(ARGS)] : ['GET', undefined]);
  expect(headers[CLIENT_HEADER]).toBeTruthy();
});

it('one that is only done is answered by nothing; one that asks something is not', async () => {
  const ends = await Promise.all(
    Object.keys(PATHS).map(async (name) => [name, (await asked(name)).reply.kind] as const),
  );
  expect(
    ends
      .filter(([, kind]) => kind === 'ok')
      .map(([name]) => name)
      .sort(),
  ).toEqual(
    [
      'assignStaff',
      'endAssignment',
      'openOnGround',
      'reviewOpening',
      'judgeAccess',
      'finishLogCheck',
      'release',
      'endSessions',
      'purgeDevice',
      'endStaffSessions',
      'setUnitMail',
      'setUnitDevices',
      'namePerson',
      'endNaming',
    ].sort(),
  );
});
