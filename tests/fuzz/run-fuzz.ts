// Sends fuzzed requests to the whole app and counts what may never happen.
import { ClaimMapping } from '#server/claim-mapping';
import { createApp } from '#server/create-app';
import type { Database } from '#server/database';
import { openPasskeys } from '#server/open-passkeys';
import { openProvider } from '#server/open-provider';
import { prometheus } from '#server/start-metrics';
import { county } from '#tests/contract/county';
import { consentArgs, invite, needArgs, openFamily } from '#tests/contract/family';
import { MAPPING, ORIGIN } from '#tests/sign-in/sign-in-world';
import { startFalseProvider } from '#tests/world/false-provider';
import { CLIENT } from '#tests/world/provider-client';
import { dice, MARK } from './nasty';
import { type Fuzzed, requestMaker, type Sender, type Visit } from './requests';

/** What came of it. All lists are to be empty but `statuses` and `routes`. */
export interface Findings {
  sent: number;
  statuses: Map<string, number>;
  /** Routes that were asked, with every status that they answered. */
  routes: Map<string, Set<number>>;
  /** Of the mutations: what they were answered. */
  answers: Map<string, number>;
  failed: string[];
  echoed: string[];
  slow: string[];
  logged: string[];
  /** How long (ms) the slowest took. */
  slowest: number;
}

/** People sign in anew this often: the fuzz ends their sessions and closes their accounts. */
const SITTING = 250;
/** So many are then on their way back from the provider. */
const VISITS = 6;

const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** A provider of this process, which says of everybody what nobody should be called, and a server's way to it. */
async function strangeProvider() {
  const provider = await startFalseProvider();
  const config = { id: 'real', issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret };
  const mapping = ClaimMapping.parse({ ...MAPPING, userInfo: false });
  provider.lies({ claims: { employeeHsaId: `${MARK}<p>`, given_name: MARK, family_name: `"${MARK}` } });
  return { provider, opened: openProvider({ ...config, mapping }, ORIGIN, { insecure: true }) };
}

/** Sends `count` requests; what takes longer than `hangs` (ms) hangs; `abreast` at a time. Afterwards an ordinary device pulls; it throws where that fails. */
export async function fuzz(
  database: Database,
  { count, seed, abreast = 4, hangs = 1_000 }: { count: number; seed: number; abreast?: number; hangs?: number },
): Promise<Findings> {
  const lines: string[] = [];
  const keep = (fields: object, message: string) => void lines.push(JSON.stringify([fields, message]));
  const log = { info: keep, warn: keep, error: keep };
  const metrics = prometheus();
  const c = await county(database, { log, metrics });
  const { provider, opened } = await strangeProvider();
  const app = createApp({
    database,
    providers: new Map([['real', opened]]),
    clock: () => c.time.now,
    practice: {},
    passkeys: openPasskeys('https://samplan.example'),
    log,
    metrics,
  });
  const d = dice(seed);
  const ylva = await c.device('ylva');
  const family = await openFamily(ylva);
  for (const place of ['bup', 'nurses'] as const) await invite(ylva, family.dossier, c.unit(place));
  await ylva.must(
    family.dossier,
    'recordConsent',
    consentArgs(family, {
      releasing: [c.unit('social')],
      receiving: [{ unit: c.unit('bup'), kinds: ['IDENTITY', 'LOGISTICS', 'PLAN_ACTION'] }],
    }),
  );
  const need = needArgs('Sova hela natten.');
  await ylva.must(family.dossier, 'nameNeed', need);
  await ylva.pull();
  const people = ['ylva', 'barbro', 'ester', 'gunvor', 'lova'] as const;
  const made = requestMaker(app, d, {
    ids: [
      family.dossier,
      ...Object.values(family),
      need.needId,
      ...ylva.records(family.dossier).map((record) => record.id),
      ylva.id,
      d.uuid(),
    ],
    units: c.units.map((unit) => unit.id),
    people: people.map((name) => c.person(name)),
  });
  const found: Findings = {
    sent: 0,
    statuses: new Map(),
    routes: new Map(),
    answers: new Map(),
    failed: [],
    echoed: [],
    slow: [],
    logged: [],
    slowest: 0,
  };

  async function ask({ mark, route, path, init, sender }: Fuzzed): Promise<void> {
    const began = performance.now();
    const alarm = setTimeout(() => found.slow.push(`${route}: no answer yet`), 10 * hangs);
    let response: Response;
    try {
      response = await app.request(path, init);
    } catch (error) {
      // What fetch itself would not have sent reaches no server.
      clearTimeout(alarm);
      if (error instanceof TypeError && error.stack?.includes('new Request')) return;
      found.failed.push(`${route}: threw ${String(error)}`);
      return;
    }
    const endless = response.headers.get('content-type')?.startsWith('text/event-stream');
    const text = endless ? '' : await response.text();
    if (endless) await response.body?.cancel();
    clearTimeout(alarm);
    const took = performance.now() - began;
    found.slowest = Math.max(found.slowest, took);
    found.sent += 1;
    found.routes.set(route, (found.routes.get(route) ?? new Set()).add(response.status));
    add(found.statuses, String(response.status));
    if (took > hangs) found.slow.push(`${route}: ${Math.round(took)} ms`);
    if (response.status >= 500) found.failed.push(`${response.status} ${route} ${String(init.body).slice(0, 2_000)}`);
    const said = `${text}\n${[...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')}`;
    if (said.includes(mark)) found.echoed.push(`${route}: ${said.slice(0, 500)}`);
    if (route !== 'POST /api/push' || response.status !== 200) return;
    const pushed = JSON.parse(text) as { answers: { result: string; code?: string }[]; expected: number };
    for (const one of pushed.answers) add(found.answers, one.code ?? one.result);
    if (sender) sender.next = pushed.expected;
  }

  /** Somebody who has been sent to the provider, which has let him or her in. */
  async function visit(): Promise<Visit> {
    const sent = await app.request('/api/sign-in?with=real');
    const cookie = sent.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { back: provider.answer(new URL(sent.headers.get('location') ?? '')), cookie };
  }

  let senders: (Sender | undefined)[] = [];
  const visits: Visit[] = [];
  for (let done = 0; done < count; done += abreast) {
    if (done % SITTING < abreast) {
      await database.withPolicy((policy) => policy.query('update assignment set valid_to = null'));
      const devices = await Promise.all([...people, 'ylva' as const].map((name) => c.device(name)));
      for (let more = visits.length; more < VISITS; more += 1) visits.push(await visit());
      senders = [
        undefined,
        ...(await Promise.all(devices.map(async (device) => ({ device, keys: await device.keys(), next: 1 })))),
      ];
    }
    const wave = Array.from({ length: Math.min(abreast, count - done) }, () => made(senders, visits));
    await Promise.all(wave.map(ask));
  }
  for (const line of lines) if (line.includes(MARK)) found.logged.push(line.slice(0, 500));
  const figures = (await metrics.read()).text;
  if (figures.includes(MARK)) found.logged.push('the metrics');

  // Whatever was sent: the server is ready, as many as there are connections get an answer, and a device gets its cases.
  await database.withPolicy((policy) => policy.query('update assignment set valid_to = null'));
  const ready = await app.request('/health/ready');
  if (ready.status !== 200) found.failed.push(`afterwards: health ${ready.status}`);
  const again = await c.device('lova');
  await Promise.all(Array.from({ length: 12 }, () => again.pullOnce(false)));
  const answer = await (await c.device('ylva')).call('/api/session');
  if (answer.status !== 200) found.failed.push(`afterwards: session ${answer.status}`);
  await provider.stop();
  return found;
}
