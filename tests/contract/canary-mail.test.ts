// The canaries of tests/e2e once more, where calls leave: in every mail as a real server takes it, in its calendar file, in
// the files that are handed to the family, and in what the server logs meanwhile.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isProtected } from '#domain/blocks';
import { calendarFile, calendarFileName } from '#domain/calendar-file';
import type { Call } from '#domain/call';
import { callEvent } from '#domain/call-event';
import { callForReader } from '#domain/call-reader';
import { factsOf } from '#domain/facts';
import { KINDS_OF } from '#domain/kinds';
import type { Rec } from '#domain/record';
import { fieldsOfWords, writtenFields } from '#domain/written-words';
import { makeCore } from '#server/core';
import type { Log } from '#server/log';
import { mailRound } from '#server/mail-round';
import { inProcessPoke } from '#server/poke';
import { smtpPost } from '#server/start-mail';
import { CANARIES, canariesIn, type Place } from '#tests/e2e/canaries';
import { canaryCase } from '#tests/e2e/canary-case';
import { type MailBox, mailBox } from '#tests/world/mail-box';
import { readCalendar } from '#tests/world/read-calendar';
import { type County, county, type TestDevice } from './county';
import { openMemory } from './engines';

/** A call names the case, whom to ring and where one meets, and nothing else of the family (domain.md 2.2). */
const TOLD: Place[] = ['reference', 'casePhone', 'coordinator', 'meetingPlace', 'meetingLink'];

let box: MailBox;
let c: County;
let ylva: TestDevice;
const logged: string[] = [];
const line = (fields: Record<string, unknown>, message: string) => void logged.push(JSON.stringify([message, fields]));
const log: Log = { info: line, warn: line, error: line };

beforeAll(async () => {
  box = await mailBox();
  const database = await openMemory();
  c = await county(database, { mails: true, log });
  await database.withPolicy((policy) =>
    policy.query(`update unit set body = body || '{"mail":"bup@region.example"}' where id = $1`, [c.unit('bup')]),
  );
  c.time.now = Date.now();
  c.restart();
  ylva = await c.device('ylva');
});
afterAll(() => box.stop());

/** The case with its canaries, in which the clinic, the mother and the child are called. */
async function called() {
  const { dossierId, told, mother, meetingId } = canaryCase((place) => c.unit(place), ylva.person);
  const { answers } = await ylva.push(told.map(({ name, args }) => ylva.queue(dossierId, name, args)));
  expect(answers.flatMap((one, at) => (one.result === 'applied' ? [] : [{ name: told[at]?.name, ...one }]))).toEqual(
    [],
  );
  const recipients: Call['recipient'][] = [
    { type: 'unit', unit: c.unit('bup') },
    { type: 'guardian', guardianId: mother },
    { type: 'child' },
  ];
  const calls = recipients.map((recipient) => ({ callId: randomUUID(), recipient }));
  const replyBy = new Date(c.time.now + 7 * 86_400_000).toISOString().slice(0, 10);
  await ylva.must(dossierId, 'callMeeting', { meetingId, replyBy, calls });
  return { dossierId, meetingId };
}

async function mailed() {
  const post = smtpPost({ url: box.url, from: 'Samplan <samplan@lindsjo.example>', requireTls: false });
  const core = makeCore({ database: c.database, clock: () => c.time.now, poke: inProcessPoke(), log });
  try {
    await mailRound(core, post, () => c.time.now);
  } finally {
    post.close();
  }
  return box.letters.splice(0);
}

/** The calendar's files of the calls, as the device of whoever called makes them. */
async function filesOf(dossierId: string) {
  await ylva.pull();
  const records = ylva.records(dossierId);
  const unit = (id: string) => c.units.find((one) => one.id === id);
  const facts = factsOf(records, unit);
  return records
    .filter((record) => record.entity === 'call')
    .map((record) => {
      const one = record as unknown as Rec<Call>;
      const secret = !callForReader(one, facts, c.time.now).place;
      const event = callEvent(one, { unit, language: 'sv', secret });
      return { event, name: calendarFileName(event), file: calendarFile(event), secret: isProtected(facts) };
    });
}
const canaries = (text: string): Place[] => canariesIn(Buffer.from(text));

it('the mails and the calendar’s files of a call, its change and its end tell the case’s number, whom to ring and where, and nothing else', async () => {
  const { dossierId, meetingId } = await called();
  const sent = await mailed();
  const files = await filesOf(dossierId);
  await ylva.must(dossierId, 'editMeeting', {
    meetingId,
    changes: { start: { from: '10:00', to: '11:00' } },
    conflictIds: {},
  });
  await ylva.must(dossierId, 'renewCalls', { meetingId });
  sent.push(...(await mailed()));
  const reason = `${CANARIES.firstName} är sjuk hos ${CANARIES.guardianName}`;
  await ylva.must(dossierId, 'cancelMeeting', { meetingId, reason });
  await ylva.must(dossierId, 'renewCalls', { meetingId });
  sent.push(...(await mailed()));
  files.push(...(await filesOf(dossierId)));

  expect(sent.map((letter) => letter.calendar.method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
  for (const letter of sent) {
    // Found, so that what is not found was really looked for.
    expect(canaries(letter.decoded).sort(), letter.subject).toEqual([...TOLD].sort());
    expect(
      canaries(letter.raw).filter((place) => !TOLD.includes(place)),
      'as it came over the line',
    ).toEqual([]);
    expect(letter.decoded).not.toMatch(/K\. K\.|\bSIP\b/);
  }
  expect(files).toHaveLength(6);
  for (const { file, name, event } of files) {
    readCalendar(file);
    expect(canaries(file.replace(/\r\n[ \t]/g, '')).sort(), name).toEqual([...TOLD].sort());
    expect(event.title).toBe('Möte');
    expect(name).toMatch(/^\d{4}-\d\d-\d\d-(mote|installt)\.ics$/);
  }
  expect(canaries(logged.join('\n'))).toEqual([]);
});

/**
 * Records, and single fields, that one push of the coordinator's service can not fill, each with why. That a device keeps no
 * word of any of them in the clear is shown for all alike in src/storage/at-rest.test.ts.
 */
const ELSEWHERE: Record<string, string> = {
  acuteProtection: 'an online command of a manager',
  acuteReview: 'follows acute protection',
  statuteRelease: 'an online command with what is released',
  protectionMark: 'hides the case from the rest of the test; its words are written when it is lowered',
  consentWithdrawal: 'closes what the rest of the test needs open',
  contactOverride: 'only where a health service has no ongoing contact',
  textConfirmation: 'the name is the directory’s',
  'consentVerification.name': 'the name is the directory’s',
  'case.name': 'the name is the directory’s',
  'call.name': 'of a relative who is called',
  'call.initials': 'two letters of the child’s name',
  'call.receivedBy': 'of a reservation that was acknowledged',
  'call.reason': 'written when a call ends: names stand in it in the first test',
  callMail: 'the server’s own code',
  'plan.id': 'a code',
  callReply: 'another service’s',
  serviceReply: 'another service’s',
  referralReply: 'another service’s',
  handoverReply: 'another service’s',
  receivedPlan: 'another service’s, written by the server',
  proposalAnswer: 'another service’s',
  planVersion: 'written when a plan is issued, which needs what others answer',
  paperIssue: 'follows an issued plan',
  paperTranslation: 'follows an issued plan',
  evaluation: 'sealed: nobody reads it',
  escalation: 'of a deviation, which is about no child',
};

it('every field of words of every record of a case has a canary, but those that are another’s to write', async () => {
  const { dossierId } = await called();
  await ylva.pull();
  const planted = new Set(
    ylva.records(dossierId).flatMap((record) =>
      writtenFields(record)
        .filter(({ words }) => canaries(words).length > 0)
        .map(({ field }) => `${record.entity}.${field}`),
    ),
  );
  const fields = Object.entries(KINDS_OF)
    .filter(([, { sort }]) => sort === 'case' || sort === 'any')
    .flatMap(([entity]) => fieldsOfWords(entity).map((field) => `${entity}.${field}`));
  const reasonOf = (field: string) => [field, field.split('.')[0]!].find((one) => one in ELSEWHERE);
  const bare = fields.filter((field) => !planted.has(field));
  expect(bare.filter((field) => reasonOf(field) === undefined)).toEqual([]);
  // What is planted by now needs no reason any more.
  expect([...new Set(bare.map(reasonOf))].sort()).toEqual(Object.keys(ELSEWHERE).sort());
  expect(planted.size).toBeGreaterThan(100);
});

it('a mail that is refused leaves no canary in the log either', async () => {
  const before = logged.length;
  await called();
  box.refuse('bup@region.example', 550);
  expect(await mailed()).toEqual([]);
  box.accept('bup@region.example');
  expect(logged.length).toBeGreaterThan(before);
  expect(canaries(logged.join('\n'))).toEqual([]);
});

// Last: the mark follows the child's number into every case of it.
it('under protected identity no mail goes, and a calendar’s file tells whom to ring alone', async () => {
  const { dossierId } = await called();
  await ylva.must(dossierId, 'markProtectedIdentity', { markId: randomUUID(), subject: 'child', level: 'MARKING' });
  expect(await mailed()).toEqual([]);
  const files = await filesOf(dossierId);
  expect(files).toHaveLength(3);
  for (const { file, secret } of files) {
    expect(secret).toBe(true);
    expect(canaries(file.replace(/\r\n[ \t]/g, ''))).toEqual(['casePhone', 'coordinator']);
  }
});
