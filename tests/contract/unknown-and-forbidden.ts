// Every route that takes an id, asked for one that others have and for one that nobody has: what is told may not differ,
// neither in words (unknown-and-forbidden.test.ts) nor in time (tests/soak/unknown-in-time.soak.ts).
import { randomUUID } from 'node:crypto';
import { testNumber } from '#mocks/families/test-number';
import type { Database } from '#server/database';
import { openPasskeys } from '#server/open-passkeys';
import { type County, county, type TestDevice } from './county';
import { deviationArgs } from './deviation-acts';
import { needArgs, openArgs, openFamily } from './family';

export interface Question {
  name: string;
  path: string;
  /** Asks for this id and gives the answer. */
  ask(id: string): Promise<Response>;
  /** An id that exists, and that the asker may know nothing of. */
  forbidden: string;
  /** One of the same form that nobody has. */
  unknown(): string;
}

/** An id of the same form that nobody has: a person's, or a record's. */
const nobodys = (id: string) => (/^[0-9a-f-]{36}$/.test(id) ? randomUUID() : id.replace('ylva', 'inga'));

const REASON = 'En skriven orsak för provet.';
const WHY = { reason: REASON, decider: 'Påhittad', guardianInformed: true, confirmed: true };

/** A county with a case that the askers, a teacher and the clinic's manager, know nothing of. */
export async function questions(database: Database): Promise<{ asked: Question[]; c: County }> {
  const c = await county(database, { passkeys: openPasskeys('https://samplan.example') });
  const [ylva, jonathan, lova, gunvor] = await Promise.all(
    (['ylva', 'jonathan', 'lova', 'gunvor'] as const).map((name) => c.device(name)),
  );
  const family = await openFamily(ylva!);
  const { dossier } = family;
  await ylva!.pull();
  const deviation = randomUUID();
  await ylva!.must(deviation, 'reportDeviation', deviationArgs([c.unit('nurses')]));
  const quarantined = randomUUID();
  await database.withPolicy((policy) =>
    policy.query(
      `insert into quarantine (device, person, unit, at, mutation_id, dossier_id, name, args)
       values ($1, $2, $3, 0, $4, $5, 'attachSignedForm', '{}')`,
      [ylva!.id, ylva!.person, ylva!.unit, quarantined, dossier],
    ),
  );
  const check = randomUUID();
  await database.withPolicy((policy) =>
    policy.query(
      `insert into log_check (id, unit, from_at, to_at, drawn_at, due_at, accesses) values ($1, $2, 0, 1, 1, 2, 1)`,
      [check, ylva!.unit],
    ),
  );
  const october = randomUUID();
  await database.withPolicy(async (policy) => {
    await policy.query(
      `insert into october_count (year, at, by_person, figures) values (2001, 0, $1, '{}') on conflict do nothing`,
      [ylva!.person],
    );
    await policy.query(
      `insert into october_review (id, year, version, reason, begun_at, begun_by)
       select $1, 2001, 1 + coalesce(max(version), 0), '', 0, $2 from october_review where year = 2001`,
      [october, ylva!.person],
    );
    await policy.query('update october_review set frozen_at = 1, frozen_by = $2 where id = $1', [
      october,
      ylva!.person,
    ]);
  });
  const { rows: keys } = await database.askPolicy<{ id: string }>(
    `insert into passkey (credential, person, public_key, counter, transports, name, created_at)
     values ($1, $2, 'AA', 0, '[]', '', 0) returning id`,
    [randomUUID(), jonathan!.person],
  );
  const passkey = keys[0]!.id;
  const { sessions } = (await (await ylva!.call('/api/sessions')).json()) as { sessions: { id: string }[] };
  const asked: Question[] = [];
  const add = (
    name: string,
    path: string,
    by: TestDevice,
    forbidden: string,
    body: (id: string) => object,
    unknown = () => nobodys(forbidden),
  ) =>
    asked.push({
      name: `${name}, as ${by.person.split('-')[0]}`,
      path,
      forbidden,
      unknown,
      ask: (id) => by.call(path, body(id)),
    });
  const who = lova!.envelope;
  const need = needArgs('Jag också.');
  const push = (id: string, name: string, args: object) => ({
    ...who,
    mutations: [{ ...lova!.queue(id, name as never, args as never), id: randomUUID() }],
  });

  add('write into a case', '/api/push', lova!, dossier, (id) =>
    push(id, 'nameNeed', { ...need, needId: randomUUID() }),
  );
  add('change a record of a case', '/api/push', lova!, dossier, (id) =>
    push(id, 'removeNeed', { needId: family.childId }),
  );
  add('say that one holds a case', '/api/pull', lova!, dossier, (id) => ({
    ...who,
    digest: 'x',
    held: [[id, 's', 1]],
  }));
  add('tell that a case was read', '/api/reads', lova!, dossier, (dossierId) => ({
    ...who,
    reads: [{ id: family.frameId, dossierId, what: 'opened', detail: '', at: 0 }],
  }));
  for (const path of ['/api/files/parts', '/api/files/get'])
    add('a file of a case', path, lova!, dossier, (dossierId) => ({
      ...who,
      dossierId,
      fileId: family.childId,
      part: 0,
    }));
  add('send a file of a case', '/api/files/put', lova!, dossier, (dossierId) => ({
    ...who,
    dossierId,
    fileId: family.childId,
    part: 0,
    bytes: 'AAAA',
  }));
  add('who has seen a case', '/api/commands/who-has-seen', lova!, dossier, (dossierId) => ({
    dossierId,
    before: null,
  }));
  for (const by of [lova!, gunvor!]) {
    add('assign to a case', '/api/commands/assign-staff', by, dossier, (dossierId) => ({
      dossierId,
      person: by.person,
      until: null,
    }));
    add('end an assignment', '/api/commands/end-assignment', by, dossier, (dossierId) => ({
      dossierId,
      person: by.person,
    }));
    add('open a case on a ground', '/api/commands/open-on-ground', by, dossier, (dossierId) => ({
      dossierId,
      reason: REASON,
    }));
    add('name a person in a case', '/api/commands/name-person', by, dossier, (dossierId) => ({
      dossierId,
      person: by.person,
    }));
    add('take a name away in a case', '/api/commands/end-naming', by, dossier, (dossierId) => ({
      dossierId,
      person: by.person,
    }));
    add('who is named in a case', '/api/commands/named-persons', by, dossier, (dossierId) => ({ dossierId }));
    add('open a check of the log', '/api/commands/open-log-check', by, check, (id) => ({ check: id }));
    add('judge an access of a check', '/api/commands/judge-access', by, check, (id) => ({
      check: id,
      place: 1,
      review: { outcome: 'in-order', note: '' },
    }));
    add('finish a check of the log', '/api/commands/finish-log-check', by, check, (id) => ({ check: id }));
    add('open a review of the year', '/api/commands/open-october', by, october, (review) => ({ review }));
    add('comment a review of the year', '/api/commands/comment-october', by, october, (review) => ({
      review,
      about: 'year',
      text: '',
    }));
    add('freeze a review of the year', '/api/commands/freeze-october', by, october, (review) => ({ review }));
    add('approve a review of the year', '/api/commands/approve-october', by, october, (review) => ({
      review,
      by: 'reko',
      on: '2026-11-23',
    }));
    add('take out a review of the year', '/api/commands/take-out-october', by, october, (review) => ({
      review,
      how: 'printed',
    }));
    add('release from a case', '/api/commands/release', by, dossier, (dossierId) => ({
      dossierId,
      to: by.unit,
      recordIds: [family.childId],
      ground: 'ST3',
      why: WHY,
    }));
  }
  // What lies between units is hidden from those whom it does not concern, as a case is.
  const answered = { says: 'message' as const, text: 'Hej.' };
  add('write into a deviation', '/api/push', lova!, deviation, (id) =>
    push(id, 'answerDeviation', { ...answered, replyId: randomUUID() }),
  );
  add('say that one holds a deviation', '/api/pull', gunvor!, deviation, (id) => ({
    ...gunvor!.envelope,
    digest: 'x',
    held: [[id, 's', 1]],
  }));
  add('open a deviation on a ground', '/api/commands/open-on-ground', gunvor!, deviation, (dossierId) => ({
    dossierId,
    reason: REASON,
  }));
  add('who has seen a deviation', '/api/commands/who-has-seen', gunvor!, deviation, (dossierId) => ({
    dossierId,
    before: null,
  }));
  const child = openArgs(family);
  const number = child.child.identity.value;
  for (const [what, forbidden, unknown] of [
    ['its number', child.reference, 'ZQZQ-9876'],
    ['the child’s number', number, testNumber('2015-05-04', 'boy')],
  ] as const)
    for (const by of [lova!, gunvor!])
      add(
        `open a case by ${what}`,
        '/api/commands/open-by-number',
        by,
        forbidden,
        (asks) => ({ number: asks, reason: REASON }),
        () => unknown,
      );
  add('empty a device', '/api/commands/purge-device', gunvor!, ylva!.id, (device) => ({
    device,
    assignment: gunvor!.assignment,
  }));
  add('a photo in a quarantine', '/api/commands/open-quarantined-part', gunvor!, quarantined, (id) => ({
    id,
    part: 0,
    reason: REASON,
  }));
  add('end the account of somebody', '/api/commands/end-account', gunvor!, jonathan!.person, (person) => ({
    person,
    to: null,
    despite: true,
  }));
  add('end the sessions of somebody', '/api/commands/end-staff-sessions', gunvor!, jonathan!.person, (person) => ({
    person,
  }));
  add('a passkey of one’s own', '/api/commands/remove-passkey', lova!, passkey, (id) => ({
    passkey: id,
    despite: true,
  }));
  for (const name of ['staff-passkeys', 'invite-person', 'revoke-passkey'])
    add(`${name} of somebody`, `/api/commands/${name}`, gunvor!, ylva!.person, (person) => ({ person, passkey }));
  add('revoke the passkey of a colleague', '/api/commands/revoke-passkey', gunvor!, passkey, (id) => ({
    person: c.person('ester'),
    passkey: id,
  }));
  add('tell that a device is empty', '/api/purged', lova!, ylva!.id, (device) => ({ v: 1, device }));
  add('leave what was unsent', '/api/leftovers', lova!, dossier, (dossierId) => ({
    ...who,
    left: [{ id: randomUUID(), dossierId, name: 'draft', args: {} }],
  }));
  add('end a session', '/api/commands/end-sessions', lova!, sessions[0]!.id, (session) => ({ session }));
  add('choose an assignment', '/api/sign-in/assignment', lova!, ylva!.assignment, (assignment) => ({ assignment }));
  return { asked, c };
}

/** The answer with what was asked for, and the clock, taken out. */
export async function toldBy(response: Response, id: string): Promise<string> {
  const text = await response.text();
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).sort();
  const plain = text
    .replaceAll(id, 'ID')
    .replace(/"id":"[0-9a-f-]{36}"/g, '"id":"-"')
    .replace(/"(seq|expected)":\d+/g, '"$1":0');
  return `${response.status}\n${headers.join('\n')}\n\n${plain}`;
}
